/** Markup, as opposed to a text that somebody typed. */
export class Html {
  constructor(readonly markup: string) {}
}

type Printable = string | number | Html | readonly Html[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template whose every value is escaped, so that a name can't be markup; only what `html` itself made is not. */
export function html(strings: TemplateStringsArray, ...values: Printable[]): Html {
  const texts = unindented(strings);
  let whole = texts[0] ?? '';
  for (const [index, value] of values.entries()) whole += markup(value) + (texts[index + 1] ?? '');
  return new Html(whole);
}

const UNINDENTED = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The template without what indents it in the source: a sixth of a long paper, which a browser would have to read. */
function unindented(strings: TemplateStringsArray): readonly string[] {
  const known = UNINDENTED.get(strings);
  if (known) return known;
  const texts = strings.map((text) => text.replace(/\n\s+/g, '\n'));
  UNINDENTED.set(strings, texts);
  return texts;
}

function markup(value: Printable): string {
  if (value instanceof Html) return value.markup;
  if (typeof value === 'object') return value.map((part) => part.markup).join('');
  return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** A text as a string of CSS, quotes included: for what the margins of a page repeat. */
export function cssString(text: string): string {
  const escaped = text.replace(
    /["\\<>&\p{Cc}]/gu,
    (character) => `\\${character.charCodeAt(0).toString(16)} `,
  );
  return `"${escaped}"`;
}

/** A text whose longest words may be broken: the margins of a page know no `overflow-wrap`, and would cut them. */
export const breakable = (text: string): string =>
  text.replace(/\S{60,}/gu, (word) => word.replace(/(?!^)(?=\P{M})/gu, '\u200b'));
