import * as fc from 'fast-check';
import { xlsxFile } from './xlsx-writer.js';

/** What a sheet says: of each row its number from 1, and the texts by column. */
export type Model = { row: number; texts: (string | null)[] }[];

const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abcéœ’ &<>"\'_x0;{}#/=%-\u00a0\u202f\n') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('_x0041_', '&amp;', ']]>', '<!--', '&#65;', '😀', '王', '_x000D_', '"'),
  },
);
/** Not blank: a cell of spaces alone counts as empty. */
const cell = fc.option(
  fc.string({ unit: character, minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== ''),
  { freq: 3 },
);
const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 });

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const byNumber = (text: string) => [...text].map((each) => `&#${each.codePointAt(0)};`).join('');
const inCdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
/** As Excel: an underscore that starts what looks like a code is a code itself. */
const coded = (text: string) => text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
const letters = (column: number) => String.fromCharCode(65 + column);

const spelling = fc.constantFrom(escaped, escaped, byNumber, inCdata);
const place = fc.constantFrom('shared', 'shared', 'inline', 'formula', 'runs');
const prefix = fc.constantFrom('', 'x:');

/** A sheet, and an .xlsx of it in any of the ways in which programs spell one. */
export const anyXlsx: fc.Arbitrary<{ model: Model; file: Buffer }> = fc
  .tuple(rows, fc.infiniteStream(spelling), fc.infiniteStream(place), prefix, fc.boolean(), fc.nat(3))
  .map(([texts, spellings, places, x, withPlaces, gap]) => {
    const strings: string[] = [];
    const next = <T>(stream: fc.Stream<T>) => stream.next().value as T;
    const cellOf = (text: string | null, at: string): string => {
      if (text === null) return `<${x}c${at} s="1"/>`;
      const xml = next(spellings)(coded(text));
      const how = next(places);
      if (how === 'inline') return `<${x}c${at} t="inlineStr"><${x}is><${x}t>${xml}</${x}t></${x}is></${x}c>`;
      if (how === 'formula') return `<${x}c${at} t="str"><${x}f>A1</${x}f><${x}v>${xml}</${x}v></${x}c>`;
      strings.push(
        how === 'runs'
          ? `<si><r><rPr><b/></rPr><t>${xml}</t></r></si>`
          : `<si><t xml:space="preserve">${xml}</t></si>`,
      );
      return `<${x}c${at} t='s' ><${x}v>${strings.length - 1}</${x}v></${x}c>`;
    };
    const data = texts.map((cells, index) => {
      const row = withPlaces ? index * (gap + 1) + 1 : index + 1;
      const written = cells.map((text, column) =>
        cellOf(text, withPlaces ? ` r="${letters(column)}${row}"` : ''),
      );
      return {
        row,
        texts: withoutEnd(cells),
        xml: `<${x}row${withPlaces ? ` r="${row}"` : ''}>${written.join('')}</${x}row>`,
      };
    });
    return {
      model: data.flatMap(({ row, texts: cells }) => (cells.length > 0 ? [{ row, texts: cells }] : [])),
      file: xlsxFile({ sheets: [data.map(({ xml }) => xml).join('\n')], strings: strings.join('') }),
    };
  });

export const withoutEnd = (cells: (string | null)[]): (string | null)[] =>
  cells.slice(0, cells.findLastIndex((text) => text !== null) + 1);
