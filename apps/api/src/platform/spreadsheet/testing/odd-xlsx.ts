import type { FoundFormat, SpreadsheetRefusal } from '../spreadsheet.refused.js';
import { inlineCell, xlsxFile, xlsxOfCells } from './xlsx-writer.js';
import { zipOf } from './zip-writer.js';

const NAME = inlineCell('A1', 'Nom');
const doctype = (body: string) => ({ declaration: `<?xml version="1.0"?><!DOCTYPE x [${body}]>` });
const MEGABYTE = 1024 * 1024;
const cells = (count: number, cell: string) =>
  Array.from({ length: count }, (_, index) => `<row r="${index + 1}">${cell}</row>`).join('');

/** Files that must be refused, and as what: each small, or all that it costs comes once it is opened. */
export const refusedXlsx: [
  name: string,
  file: () => Buffer,
  code: SpreadsheetRefusal,
  found?: FoundFormat,
][] = [
  [
    'a sheet that is a bomb',
    () => xlsxOfCells('', { sheetMember: { content: Buffer.alloc(100 * MEGABYTE) } }),
    'FILE_TOO_COMPLEX',
  ],
  [
    'a bomb that claims 1 kB',
    () => xlsxOfCells('', { sheetMember: { content: Buffer.alloc(100 * MEGABYTE), size: 1024 } }),
    'FILE_TOO_COMPLEX',
  ],
  [
    'forty sheets of 2 MB in one file of 100 kB',
    () => xlsxFile({ sheets: Array.from({ length: 40 }, () => ' '.repeat(2 * MEGABYTE)) }),
    'FILE_TOO_COMPLEX',
  ],
  [
    'one text of 10 MB in a hundred cells',
    () =>
      xlsxFile({
        sheets: [cells(100, '<c t="s"><v>0</v></c>')],
        strings: `<si><t>${'x'.repeat(10 * MEGABYTE)}</t></si>`,
      }),
    'FILE_TOO_COMPLEX',
  ],
  ['a billion laughs', () => xlsxOfCells(NAME, doctype('<!ENTITY a "ha">')), 'FILE_UNREADABLE'],
  [
    'an entity from a file',
    () => xlsxOfCells(NAME, doctype('<!ENTITY b SYSTEM "file:///etc/passwd">')),
    'FILE_UNREADABLE',
  ],
  ['an entity of nowhere', () => xlsxOfCells(inlineCell('A1', '&eacute;')), 'FILE_UNREADABLE'],
  ['half of a sheet', () => xlsxOfCells('</row></sheetData>'), 'FILE_UNREADABLE'],
  ['a text that is not there', () => xlsxOfCells('<c r="A1" t="s"><v>7</v></c>'), 'FILE_UNREADABLE'],
  ['a place that is none', () => xlsxOfCells(inlineCell('A0', 'x')), 'FILE_UNREADABLE'],
  ['a column behind the last', () => xlsxOfCells(inlineCell('XFE1', 'x')), 'FILE_UNREADABLE'],
  ['a cell in the row of another', () => xlsxOfCells(inlineCell('A2', 'x')), 'FILE_UNREADABLE'],
  ['a cell twice', () => xlsxOfCells(NAME + NAME), 'FILE_UNREADABLE'],
  ['a row twice', () => xlsxFile({ sheets: [`<row r="1"/><row r="1">${NAME}</row>`] }), 'FILE_UNREADABLE'],
  ['merged over and over', () => overmerged(), 'FILE_TOO_COMPLEX'],
  [
    'more rows than asked for',
    () => xlsxFile({ sheets: [cells(10_001, '<c><v>1</v></c>')] }),
    'FILE_TOO_COMPLEX',
  ],
  [
    'a value in row 99,999,999',
    () => xlsxFile({ sheets: ['<row r="99999999"><c><v>1</v></c></row>'] }),
    'FILE_TOO_COMPLEX',
  ],
  [
    'a thousand sheets',
    () => xlsxFile({ sheets: Array.from({ length: 1000 }, () => '') }),
    'FILE_TOO_COMPLEX',
  ],
  ['the encryption flag', () => xlsxOfCells(NAME, { sheetMember: { flags: 1 } }), 'FILE_ENCRYPTED'],
  [
    'two spreadsheets in one',
    () => xlsxOfCells(NAME, { others: [{ name: 'content.xml', content: '<x/>' }] }),
    'FILE_UNREADABLE',
  ],
  [
    'two sheets under one name',
    () => xlsxOfCells(NAME, { others: [{ name: 'XL/worksheets/SHEET1.xml', content: '<worksheet/>' }] }),
    'FILE_UNREADABLE',
  ],
  ['a workbook of nothing', () => zipOf([{ name: 'xl/workbook.xml', content: '<x/>' }]), 'FILE_UNREADABLE'],
  [
    'the binary kind',
    () => zipOf([{ name: 'xl/workbook.bin', content: 'x' }]),
    'FILE_IS_OTHER_FORMAT',
    'xlsb',
  ],
];

/** Files that look strange and are read all the same, each as one cell with « Nom » in row 1. */
export const acceptedXlsx: [name: string, file: () => Buffer][] = [
  [
    'a claim to a thousand million cells',
    () => xlsxOfCells(NAME, { before: '<dimension ref="A1:XFD1048576"/>' }),
  ],
  [
    'merged whole columns',
    () => xlsxOfCells(NAME, { after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' }),
  ],
  [
    'macros',
    () => xlsxOfCells(NAME, { others: [{ name: 'xl/vbaProject.bin', content: Buffer.alloc(999) }] }),
  ],
  [
    'a link to another file',
    () =>
      xlsxOfCells(NAME, {
        others: [{ name: 'xl/externalLinks/externalLink1.xml', content: '<!DOCTYPE x>' }],
      }),
  ],
  ['a formula', () => xlsxOfCells('<c r="A1" t="str"><f>HYPERLINK("http://x","Nom")</f><v>Nom</v></c>')],
  ['empty cells with a colour', () => xlsxOfCells(`${NAME}<c r="B1" s="3"/><c r="XFD1" s="3"/>`)],
  ['names with a prefix', () => xlsxOfCells('<x:c r="A1" t="inlineStr"><x:is><x:t>Nom</x:t></x:is></x:c>')],
  [
    'rows and cells without a place',
    () => xlsxFile({ sheets: ['<row><c t="inlineStr"><is><t>Nom</t></is></c></row>'] }),
  ],
  [
    'reading aids',
    () =>
      xlsxOfCells('<c r="A1" t="s"><v>0</v></c>', {
        strings: '<si><r><t>No</t></r><r><t>m</t></r><rPh><t>ノ</t></rPh></si>',
      }),
  ],
];

function overmerged(): Buffer {
  const merge = '<mergeCell ref="XFC1:XFD1048576"/>';
  return xlsxFile({
    sheets: [cells(5000, '<c><v>1</v></c>')],
    after: `<mergeCells>${merge.repeat(5000)}</mergeCells>`,
  });
}
