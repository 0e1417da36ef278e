import * as fc from 'fast-check';
import { odsOfRows } from './ods-writer.js';

/** A character of XML 1.0, those that mean something to XML or to SheetJS more often than the others. */
const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abcéœ’ &<>"\'_x0;{}#/=%-\u00a0\u202f') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('_x0041_', '&amp;', ']]>', '<!--', '&#65;', '😀', '\u2028', '\u0085'),
  },
);
const allowed = (text: string) =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue010-\ufdcf\ufdf0-\ufffd\u{10000}-\u{10ffff}]/gu, '');

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const byNumber = (text: string) => [...text].map((each) => `&#${each.codePointAt(0)};`).join('');
const byHex = (text: string) => [...text].map((each) => `&#x${each.codePointAt(0)?.toString(16)};`).join('');
const inCdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** A piece of a paragraph, in one of the ways in which programs write it. */
const piece = fc.oneof(
  fc
    .tuple(
      fc.string({ unit: character, maxLength: 8 }).map(allowed),
      fc.constantFrom(escaped, escaped, byNumber, byHex, inCdata),
    )
    .map(([text, write]) => write(text)),
  fc.constantFrom(
    '<text:s/>',
    '<text:s text:c="3"/>',
    "<text:s text:c = '2' />",
    '<text:tab></text:tab>',
    '<text:line-break/>',
  ),
  fc.constantFrom(
    '<!-- a > b -->',
    '  \n  ',
    '<text:span>été</text:span>',
    '<text:a xlink:href="mailto:a>b">lien</text:a>',
  ),
);
const paragraph = fc.array(piece, { maxLength: 5 }).map((pieces) => `<text:p>${pieces.join('')}</text:p>`);

const repeats = fc.constantFrom(
  '',
  '',
  '',
  ' table:number-columns-repeated="3"',
  " table:number-columns-repeated = '2'",
);
const quoted = (text: string) =>
  escaped(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, byNumber);
const annotation = '<office:annotation><dc:date>2026</dc:date><text:p>remarque</text:p></office:annotation>';

const cell = fc.oneof(
  fc
    .tuple(repeats, fc.array(paragraph, { maxLength: 3 }), fc.constantFrom('', annotation))
    .map(
      ([times, text, note]) =>
        `<table:table-cell office:value-type="string"${times}>${note}${text.join('')}</table:table-cell>`,
    ),
  fc
    .tuple(repeats, fc.string({ unit: character, minLength: 1, maxLength: 8 }).map(allowed), fc.boolean())
    .filter(([, text]) => text !== '')
    .map(([times, text, shown]) => {
      const start = `<table:table-cell${times} office:value-type="string" office:string-value="${quoted(text)}"`;
      return shown ? `${start}><text:p>vu</text:p></table:table-cell>` : `${start}/>`;
    }),
  fc.constantFrom(
    '<table:table-cell/>',
    '<table:table-cell table:number-columns-repeated="4"/>',
    '<table:covered-table-cell><text:p>couvert</text:p></table:covered-table-cell>',
    '<table:table-cell><text:p>sans type</text:p></table:table-cell>',
    '<table:table-cell office:value-type="float" office:value="75001"><text:p>75 001</text:p></table:table-cell>',
    '<table:table-cell office:value-type="date" office:date-value="2001-05-01"><text:p>1er mai 01</text:p></table:table-cell>',
    '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>VRAI</text:p></table:table-cell>',
  ),
);

const row = fc
  .tuple(fc.constantFrom('', '', ' table:number-rows-repeated="2"'), fc.array(cell, { maxLength: 5 }))
  .map(([times, cells]) =>
    cells.length ? `<table:table-row${times}>${cells.join('')}</table:table-row>` : '<table:table-row/>',
  );

/** An .ods of one sheet in any spelling of its XML. */
export const anyOds: fc.Arbitrary<Buffer> = fc.array(row, { maxLength: 5 }).map((rows) => {
  return odsOfRows(`<table:table-column table:number-columns-repeated="9"/>${rows.join('\n')}`);
});
