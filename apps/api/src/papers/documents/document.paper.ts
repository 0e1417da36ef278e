import type { DocumentBlock } from '#dto/papers/documents/document.response.js';
import type { PaperLocale } from '#dto/papers/paper.query.js';
import { html, type Html } from '../html.js';
import { paper } from '../paper.js';
import type { DocumentText } from './document.js';

/** A document as a paper: what the Documentation page shows, to be printed and hung up. */
export function documentPaper(document: DocumentText, locale: PaperLocale, supportEmail?: string): string {
  const { title, summary, sections } = document;
  return paper({
    locale,
    title,
    reminder: title,
    style: STYLE,
    body: html`
      <h1>${title}</h1>
      <p class="summary">${summary}</p>
      ${sections.map(
        (section) => html`
          <section>
            <h2>${section.title}</h2>
            ${section.blocks.map(block)}
          </section>
        `,
      )}
      ${supportEmail ? html`<p class="questions">${QUESTIONS[locale]} <b>${supportEmail}</b></p>` : ''}
    `,
  });
}

function block({ kind, items }: DocumentBlock): Html {
  const entries = items.map((item) => html`<li><span>${item}</span></li>`);
  switch (kind) {
    case 'text':
      return html`${items.map((item) => html`<p>${item}</p>`)}`;
    case 'aloud':
      return html`<blockquote>${items.map((item) => html`<p>${item}</p>`)}</blockquote>`;
    case 'steps':
      return html`<ol>
        ${entries}
      </ol>`;
    case 'points':
      return html`<ul>
        ${entries}
      </ul>`;
    case 'boxes':
      return html`<ul class="boxes">
        ${entries}
      </ul>`;
  }
}

const QUESTIONS = { fr: 'Des questions\u00a0?', en: 'Any questions?' } as const;

const STYLE = `
body { font-size: 11.5pt; line-height: 1.35; }
.summary { margin-top: 2mm; color: #444; }
section { margin-top: 5mm; break-inside: avoid; }
h2 { margin-bottom: 1.5mm; font-size: 13pt; }
p + p, p + ol, p + ul, ol + p, ul + p, ol + ul, ul + ol { margin-top: 1.5mm; }
ol, ul { padding-left: 6mm; }
li { padding: 0.7mm 0; break-inside: avoid; }
blockquote { padding: 1mm 0 1mm 4mm; border-left: 1.5pt solid #000; font-size: 13pt; }
blockquote p { break-inside: avoid; }
.boxes { padding-left: 0; list-style: none; }
.boxes > li { display: flex; gap: 3mm; padding: 1.3mm 0; }
.boxes > li::before { content: ''; flex: none; width: 14px; height: 14px; margin-top: 1px; border: 1px solid #000; }
.questions { margin-top: 8mm; padding-top: 2mm; border-top: 0.5pt solid #666; }
`;
