import type { PaperLocale } from '#dto/papers/paper.query.js';
import { familiesFor } from '../platform/pdf/paper-fonts.js';
import { breakable, cssString, html, Html } from './html.js';

export interface PaperParts {
  readonly locale: PaperLocale;
  readonly title: string;
  /** What the top margin of each page after the first repeats; a paper of single pages has none. */
  readonly reminder?: string;
  /** With the smallest margins that every printer can do, for tables of many columns. */
  readonly wide?: boolean;
  /** n/N at the foot; `false` where each page is a paper of its own, and all have the margins of a first one. */
  readonly numbered?: boolean;
  /** CSS of our own making; nothing that somebody typed. */
  readonly style: string;
  readonly body: Html;
  /** What follows with the usual margins in a paper that begins wide; it goes on with the count of pages. */
  readonly then?: { readonly reminder: string; readonly body: Html };
}

/** A4 and its margins in millimetres; the page number stands in the lower one, the reminder in the upper. */
export const SHEETS = {
  single: { width: 210, height: 297, top: 12, topOfFirst: 12, side: 14, bottom: 14 },
  usual: { width: 210, height: 297, top: 20, topOfFirst: 12, side: 14, bottom: 14 },
  wide: { width: 210, height: 297, top: 16, topOfFirst: 10, side: 7, bottom: 12 },
} as const;

/** Begins a page. A preview lays pages out as columns, and says `column` (preview/screen-sheet.ts). */
export const NEW_PAGE = 'break-before: var(--new-page)';

/** The frame that all papers share: A4, our type, black on white, n/N at the foot of each page. */
export function paper(parts: PaperParts): string {
  const { locale, title, wide = false, numbered = true, style, body, then } = parts;
  const sheet = numbered ? (wide ? 'wide' : 'usual') : 'single';
  const reminder = breakable(parts.reminder ?? '');
  const thenReminder = breakable(then?.reminder ?? '');
  // Named one by one, for a fallback that the browser picks by itself ignores the weight asked for.
  const fonts = `${familiesFor([reminder, body.markup, thenReminder, then?.body.markup].join(''))}, sans-serif`;
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <style>
          ${new Html(pageStyle(sheet, fonts, reminder) + frame(fonts))}
          @page :first { @top-left { content: none; } }
          ${numbered ? '' : '@page { @bottom-right { content: none; } }'}
          ${then ? new Html(`${pageStyle('usual', fonts, thenReminder, 'then')} .then { page: then; }`) : ''}
          ${new Html(style)}
        </style>
      </head>
      <body>
        ${run(sheet, '', reminder, numbered, body)}
        ${then ? run('usual', 'then', thenReminder, numbered, then.body) : ''}
      </body>
    </html>`.markup;
}

/** Pages of the same margins; the preview reads what to write into their margins, which the print does by `@page`. */
const run = (
  sheet: keyof typeof SHEETS,
  name: string,
  reminder: string,
  numbered: boolean,
  body: Html,
): Html =>
  html`<div class="pages ${sheet} ${name}" data-reminder="${reminder}" data-numbered="${String(numbered)}">
    ${body}
  </div>`;

function pageStyle(sheet: keyof typeof SHEETS, fonts: string, reminder: string, name = ''): string {
  const { top, topOfFirst, side, bottom } = SHEETS[sheet];
  return `
@page ${name} {
  size: A4;
  margin: ${top}mm ${side}mm ${bottom}mm;
  @top-left { content: ${cssString(reminder)}; font: 9pt/1.25 ${fonts}; color: #333; text-align: left; }
  @bottom-right { content: counter(page) "/" counter(pages); font: 9pt/1 ${fonts}; color: #333; }
}
@page ${name}:first { margin-top: ${topOfFirst}mm; }
`;
}

const frame = (fonts: string): string => `
* { box-sizing: border-box; margin: 0; padding: 0; font-synthesis: none; }
html { --new-page: page; font: 10.5pt/1.15 ${fonts}; color: #000; background: #fff; }
body { overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
h1, h2, th, b { font-weight: 600; text-align: left; }
h1, h2 { break-after: avoid; }
h1 { font-size: 20pt; line-height: 1.1; }
h2 { font-size: 12pt; line-height: 1.2; }
tr { break-inside: avoid; }
`;
