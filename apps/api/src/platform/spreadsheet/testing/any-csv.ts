import * as fc from 'fast-check';
import { withoutEnd, type Model } from './any-xlsx.js';

const character = fc.constantFrom(...'abcéœ’ ;,\t"\n=%-_/', '""', ';;', 'Œ');
const cell = fc.option(
  fc
    .string({ unit: character, maxLength: 8 })
    // Blank cells count as empty, and `="…"` is a way to write a text.
    .filter((text) => text.trim() !== '' && !/^="[^]*"$/.test(text)),
  { freq: 3 },
);
const HEADERS = ['Nom', 'Prénom', 'Né le\n(jj/mm/aaaa)', 'Ville'];

const ENCODINGS: Record<string, (text: string) => Buffer> = {
  utf8: (text) => Buffer.from(text),
  utf8Marked: (text) => Buffer.from(`\ufeff${text}`),
  utf16: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  utf16Big: (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  windows1252: (text) =>
    Buffer.from(text.replaceAll('œ', '\x9c').replaceAll('Œ', '\x8c').replaceAll('’', '\x92'), 'latin1'),
};

/** A list below its header row, and a .csv of it as some program would save it. */
export const anyCsv: fc.Arbitrary<{ model: Model; file: Buffer }> = fc
  .record({
    rows: fc.array(fc.array(cell, { maxLength: HEADERS.length }), { maxLength: 8 }),
    separator: fc.constantFrom(';', ',', '\t'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    encoding: fc.constantFrom(...Object.keys(ENCODINGS)),
    quoteAll: fc.boolean(),
    endsWithLine: fc.boolean(),
  })
  .map(({ rows, separator, lineEnd, encoding, quoteAll, endsWithLine }) => {
    const list: (string | null)[][] = [HEADERS, ...rows];
    const field = (text: string | null) =>
      text !== null && (quoteAll || /[";,\t\r\n]/.test(text))
        ? `"${text.replaceAll('"', '""')}"`
        : (text ?? '');
    const lines = list.map((cells) => cells.map(field).join(separator));
    const text = lines.join(lineEnd) + (endsWithLine ? lineEnd : '');
    return {
      model: list.flatMap((cells, index) => {
        const texts = withoutEnd(cells);
        return texts.length > 0 ? [{ row: index + 1, texts }] : [];
      }),
      file: ENCODINGS[encoding]?.(text) ?? Buffer.alloc(0),
    };
  });
