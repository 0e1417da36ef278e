import { readFileSync } from 'node:fs';
import type { FoundFormat, SpreadsheetRefusal } from '../spreadsheet.refused.js';
import { contentOf, ODS, odsFile, odsOfRows, rowOf, tableOf, textCell } from './ods-writer.js';
import { zipOf, type Member } from './zip-writer.js';

export const realFile = (name: string): Buffer => readFileSync(new URL(`./files/${name}`, import.meta.url));

const NAME = rowOf(textCell('Nom'));
const GOOD = contentOf(tableOf(NAME));
const repeated = (what: 'rows' | 'columns', times: number) => ` table:number-${what}-repeated="${times}"`;

/** 100 MB of zeros in 100 kB, the directory telling the truth or not. */
const bomb = (claim?: { size: number }): Buffer => odsFile(Buffer.alloc(100 * 1024 * 1024), [], claim);

const entities = (body: string): Buffer =>
  odsFile(contentOf(tableOf(rowOf(textCell('&b;'))), `<?xml version="1.0"?>${body}`));
const laughs =
  '<!DOCTYPE x [<!ENTITY a "ha">' +
  [...'bcdefghij'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('') +
  ']>';

/** Files that must be refused, and as what. Each is small: what they cost, they cost once opened. */
export const refusedFiles: [
  name: string,
  file: () => Buffer,
  code: SpreadsheetRefusal,
  found?: FoundFormat,
][] = [
  ['an empty file', () => Buffer.alloc(0), 'FILE_EMPTY'],
  ['one byte', () => Buffer.from('P'), 'FILE_IS_OTHER_FORMAT', 'text'],
  ['noise', () => Buffer.from([0, 1, 2, 3, 250, 0, 9]), 'FILE_UNREADABLE'],
  ['an .xlsx', () => realFile('excel.xlsx'), 'FILE_IS_OTHER_FORMAT', 'xlsx'],
  ['an old .xls', () => realFile('old.xls'), 'FILE_IS_OTHER_FORMAT', 'xls'],
  ['a flat .fods', () => realFile('flat.fods'), 'FILE_IS_OTHER_FORMAT', 'fods'],
  ['a template', () => realFile('template.ots'), 'FILE_IS_OTHER_FORMAT', 'ots'],
  ['a web page', () => realFile('page.html'), 'FILE_IS_OTHER_FORMAT', 'html'],
  ['a .csv', () => Buffer.from('Nom;Prénom\nDurand;Zoé\n', 'latin1'), 'FILE_IS_OTHER_FORMAT', 'csv'],
  ['an UTF-16 .csv', () => Buffer.from('\ufeffNom\tPrénom\n', 'utf16le'), 'FILE_IS_OTHER_FORMAT', 'csv'],
  ['a .txt', () => Buffer.from('Bonjour,\nvoici la liste.'), 'FILE_IS_OTHER_FORMAT', 'text'],
  [
    'a picture',
    () => Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
    'FILE_IS_OTHER_FORMAT',
    'image',
  ],
  ['a PDF', () => Buffer.from('%PDF-1.7\n%âãÏÓ'), 'FILE_IS_OTHER_FORMAT', 'pdf'],
  ['a text document', () => mimed('application/vnd.oasis.opendocument.text'), 'FILE_IS_OTHER_FORMAT', 'odt'],
  [
    'slides',
    () => mimed('application/vnd.oasis.opendocument.presentation'),
    'FILE_IS_OTHER_FORMAT',
    'opendocument',
  ],
  ['a text document without mimetype', textDocument, 'FILE_IS_OTHER_FORMAT', 'odt'],
  [
    'a zip of an .ods',
    () => zipOf([{ name: 'liste.ods', content: odsFile(GOOD) }]),
    'FILE_IS_OTHER_FORMAT',
    'zip',
  ],
  ['an encrypted .ods', () => realFile('encrypted.ods'), 'FILE_ENCRYPTED'],
  ['the encryption flag', () => odsFile(GOOD, [], { flags: 1 }), 'FILE_ENCRYPTED'],
  [
    'encrypted Office',
    () => Buffer.concat([realFile('old.xls'), utf16('EncryptedPackage')]),
    'FILE_ENCRYPTED',
  ],
  ['an .ods cut short', () => realFile('candidates.ods').subarray(0, 9000), 'FILE_UNREADABLE'],
  ['an .ods without its start', () => realFile('candidates.ods').subarray(100), 'FILE_UNREADABLE'],
  ['a wrong CRC', () => odsFile(GOOD, [], { crc: 1 }), 'FILE_UNREADABLE'],
  ['a wrong size', () => odsFile(GOOD, [], { size: GOOD.length + 1 }), 'FILE_UNREADABLE'],
  ['an unknown method', () => odsFile(GOOD, [], { method: 99 }), 'FILE_UNREADABLE'],
  ['stored bytes called deflated', () => odsFile(GOOD, [], { stored: true, method: 8 }), 'FILE_UNREADABLE'],
  ['no content.xml', () => zipOf([{ name: 'mimetype', content: ODS }]), 'FILE_UNREADABLE'],
  ['two content.xml', () => odsFile(GOOD, [{ name: 'content.xml', content: GOOD }]), 'FILE_UNREADABLE'],
  ['two names of one entry', () => odsFile(GOOD, [], { localName: 'content.xmk' }), 'FILE_UNREADABLE'],
  ['an honest zip bomb', () => bomb(), 'FILE_TOO_COMPLEX'],
  ['a zip bomb that claims 1 kB', () => bomb({ size: 1024 }), 'FILE_TOO_COMPLEX'],
  ['10,000 entries', () => odsFile(GOOD, manyMembers(10_000)), 'FILE_TOO_COMPLEX'],
  ['a billion laughs', () => entities(laughs), 'FILE_UNREADABLE'],
  [
    'an entity from a file',
    () => entities('<!DOCTYPE x [<!ENTITY b SYSTEM "file:///etc/passwd">]>'),
    'FILE_UNREADABLE',
  ],
  ['an entity of nowhere', () => odsOfRows(rowOf(textCell('&eacute;'))), 'FILE_UNREADABLE'],
  ['a NUL by reference', () => odsOfRows(rowOf(textCell('&#0;'))), 'FILE_UNREADABLE'],
  ['a bell in the name of a sheet', () => odsFile(contentOf(tableOf(NAME, '&#7;'))), 'FILE_UNREADABLE'],
  ['a bell', () => odsOfRows(rowOf(textCell('\u0007'))), 'FILE_UNREADABLE'],
  ['Latin-1 content', () => odsFile(Buffer.from(GOOD.replace('Nom', 'Né'), 'latin1')), 'FILE_UNREADABLE'],
  ['declared Latin-1', () => odsFile(GOOD.replace('UTF-8', 'ISO-8859-1')), 'FILE_UNREADABLE'],
  ['half of the XML', () => odsFile(GOOD.slice(0, GOOD.length / 2)), 'FILE_UNREADABLE'],
  [
    'tags that cross',
    () => odsOfRows('<table:table-row><table:table-cell></table:table-row>'),
    'FILE_UNREADABLE',
  ],
  ['names of another world', () => odsFile(GOOD.replace('opendocument:xmlns:table', 'x')), 'FILE_UNREADABLE'],
  ['10,000 levels', () => odsOfRows('<a>'.repeat(10_000) + '</a>'.repeat(10_000)), 'FILE_TOO_COMPLEX'],
  [
    'a million valued rows',
    () => odsOfRows(rowOf(textCell('x'), repeated('rows', 1_000_000))),
    'FILE_TOO_COMPLEX',
  ],
  ['all columns of 100 rows', () => odsOfRows(rowOf(wide(16_384)).repeat(100)), 'FILE_TOO_COMPLEX'],
  ['values far to the right', () => odsOfRows(rowOf(far(16_000)).repeat(200)), 'FILE_TOO_COMPLEX'],
  [
    'a long text 400,000 times',
    () => odsOfRows(rowOf(textCell('x'.repeat(9999), repeated('columns', 400_000)))),
    'FILE_TOO_COMPLEX',
  ],
  ['more rows than asked for', () => odsOfRows(NAME.repeat(10_001)), 'FILE_TOO_COMPLEX'],
  ['a thousand sheets', () => odsFile(contentOf(tableOf(NAME).repeat(1000))), 'FILE_TOO_COMPLEX'],
  [
    'a repetition in words',
    () => odsOfRows(rowOf(textCell('x'), ' table:number-rows-repeated="two"')),
    'FILE_UNREADABLE',
  ],
];

/** Files that look strange and are read all the same, each as one cell with « Nom » in row 1. */
export const acceptedFiles: [name: string, file: () => Buffer][] = [
  ['sizes behind the data', () => odsFile(GOOD, [], { flags: 8 })],
  ['stored, not deflated', () => odsFile(GOOD, [], { stored: true })],
  ['zip64', () => odsFile(GOOD, [], { zip64: true })],
  ['no mimetype', () => zipOf([{ name: 'content.xml', content: GOOD }])],
  ['UTF-16 little endian', () => odsFile(Buffer.from(`\ufeff${GOOD.replace('UTF-8', 'UTF-16')}`, 'utf16le'))],
  [
    'UTF-16 big endian',
    () => odsFile(Buffer.from(`\ufeff${GOOD.replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16()),
  ],
  ['UTF-8 with a mark', () => odsFile(`\ufeff${GOOD}`)],
  ['names that climb', () => odsFile(GOOD, [{ name: '../../etc/passwd', content: 'x' }])],
  ['a zip within', () => odsFile(GOOD, [{ name: 'inner.zip', content: bomb() }])],
  ['199 pictures', () => odsFile(GOOD, manyMembers(197))],
  ['a million empty rows', () => odsOfRows(NAME + rowOf('<table:table-cell/>', repeated('rows', 1_048_575)))],
  ['a shape 60 deep', () => odsOfRows(NAME.replace('</text:p>', `</text:p>${nested(50)}`))],
];

const mimed = (mimetype: string) =>
  zipOf([
    { name: 'mimetype', content: mimetype },
    { name: 'content.xml', content: GOOD },
  ]);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const wide = (columns: number) => textCell('x', repeated('columns', columns));
const far = (columns: number) => `<table:table-cell${repeated('columns', columns)}/>${textCell('x')}`;
const nested = (depth: number) => '<draw:g>'.repeat(depth) + '</draw:g>'.repeat(depth);
const manyMembers = (count: number): Member[] =>
  Array.from({ length: count }, (_, index) => ({ name: `Pictures/${index}.png`, content: '' }));

function textDocument(): Buffer {
  const content = GOOD.replace('<office:spreadsheet>', '<office:text>').replace(
    '</office:spreadsheet>',
    '</office:text>',
  );
  return zipOf([{ name: 'content.xml', content }]);
}
