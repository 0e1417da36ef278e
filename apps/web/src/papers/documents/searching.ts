import type { DocumentResponse } from '#dto/papers/documents/document.response.js';

/** A piece of a text: one that was looked for, or what stands between. */
export interface Part {
  readonly text: string;
  readonly hit: boolean;
}

/** Whether a document says something, however it is accented or capitalised. */
export function mentions({ title, summary, sections }: DocumentResponse, search: string): boolean {
  const wanted = folded(search.trim());
  const texts = [title, summary, ...sections.flatMap((section) => [section.title, ...itemsOf(section)])];
  return texts.some((text) => folded(text).includes(wanted));
}

/** Cuts a text where it says what is looked for, so that it can be marked. */
export function partsOf(text: string, search: string): Part[] {
  const wanted = folded(search.trim());
  if (!wanted) return [{ text, hit: false }];
  const plain = folded(text);
  const parts: Part[] = [];
  let end = 0;
  for (let start = plain.indexOf(wanted); start >= 0; start = plain.indexOf(wanted, end)) {
    parts.push({ text: text.slice(end, start), hit: false });
    end = start + wanted.length;
    parts.push({ text: text.slice(start, end), hit: true });
  }
  parts.push({ text: text.slice(end), hit: false });
  return parts.filter((part) => part.text !== '');
}

const itemsOf = ({ blocks }: DocumentResponse['sections'][number]) => blocks.flatMap(({ items }) => items);

/** As long as the text that it was made from, letter for letter: an index means the same place in both. */
const folded = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/\p{L}/gu, (letter) => {
      const plain = letter.normalize('NFD').charAt(0).toLowerCase();
      return letter.length === 1 ? plain : letter;
    });
