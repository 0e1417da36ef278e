import { zipOf } from '../testing/zip-writer.js';
import { readSpreadsheet } from '../read-spreadsheet.js';
import type { XmlTable } from '../spreadsheet.js';

const TABLES: XmlTable[] = [
  { name: 'people', path: ['ROOT', 'LIST', 'ONE'], columns: ['@ID', 'NAME', 'TOWN'] },
  {
    name: 'parts',
    path: ['ROOT', 'PARTS', 'OF', 'PART'],
    columns: ['@ID', 'CODE', 'TYPE'],
    only: { TYPE: 'D' },
  },
];
const DOCUMENT = `<ROOT VERSION="2">
  <LIST>
    <ONE ID="1"><NAME>Éloïse &amp; Œdipe</NAME><OTHER><NAME>not hers</NAME></OTHER><TOWN/></ONE>
    <ONE ID="2" SEX='1'><TOWN><![CDATA[ L'Haÿ <les> Roses ]]></TOWN><NAME>N&#8217;Doran</NAME><NAME>again</NAME></ONE>
  </LIST>
</ROOT>`;

const read = (file: Buffer, maxRows = 100) =>
  readSpreadsheet(file, { accept: ['csv'], xml: TABLES, maxRows });
const rowsOf = (file: Buffer) =>
  read(file)[0]?.rows.map(({ row, cells }) => [row, ...cells.map((cell) => cell?.text)]);
const declared = (encoding: string, xml = DOCUMENT) => `<?xml version="1.0" encoding="${encoding}"?>${xml}`;
const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return 'READ';
};

const PEOPLE = [
  [1, '1', 'Éloïse & Œdipe', undefined],
  [2, '2', 'N’Doran', "L'Haÿ <les> Roses"],
];

describe('elements as rows', () => {
  it('have the texts of their own children, and the attributes of what holds them', () => {
    expect(rowsOf(Buffer.from(declared('UTF-8')))).toEqual(PEOPLE);
  });

  it('are left out where a column says so', () => {
    const tables = TABLES.slice(1);
    const xml = `<ROOT><PARTS><OF ID="7"><PART><CODE>3A</CODE><TYPE>D</TYPE></PART><PART><CODE>LATIN</CODE><TYPE>G</TYPE></PART></OF></PARTS></ROOT>`;
    const [sheet] = readSpreadsheet(Buffer.from(declared('UTF-8', xml)), {
      accept: [],
      xml: tables,
      maxRows: 9,
    });
    expect(sheet?.rows.map(({ cells }) => cells.map((cell) => cell?.text))).toEqual([['7', '3A', 'D']]);
  });

  it.each([
    ['ISO-8859-15', 'Œuvrard', Buffer.from([0xbc, 0x75, 0x76, 0x72, 0x61, 0x72, 0x64])],
    ['ISO-8859-1', 'Noël', Buffer.from('Noël', 'latin1')],
    ['windows-1252', 'Œuvrard', Buffer.from([0x8c, 0x75, 0x76, 0x72, 0x61, 0x72, 0x64])],
    ['UTF-8', 'Nguyễn', Buffer.from('Nguyễn')],
    ['ISO-8859-1 declared over UTF-8', 'Zoé', Buffer.from('Zoé')],
  ])('are read in %s', (encoding, name, bytes) => {
    const [before = '', after = ''] = declared(
      encoding.split(' ')[0]!,
      '<ROOT><LIST><ONE><NAME>|</NAME></ONE></LIST></ROOT>',
    ).split('|');
    const file = Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]);
    expect(rowsOf(file)).toEqual([[1, undefined, name, undefined]]);
  });

  it('are read from a zip that holds the one document', () => {
    const zip = zipOf([
      { name: 'export/', content: '' },
      { name: 'export/Eleves.xml', content: declared('UTF-8') },
    ]);
    expect(rowsOf(zip)).toEqual(PEOPLE);
  });

  it.each<[string, () => Buffer, string]>([
    ['another document', () => Buffer.from(declared('UTF-8', '<OTHER/>')), 'FILE_IS_OTHER_FORMAT'],
    [
      'a zip of two',
      () =>
        zipOf([
          { name: 'a.xml', content: DOCUMENT },
          { name: 'b.xml', content: DOCUMENT },
        ]),
      'FILE_IS_OTHER_FORMAT',
    ],
    ['a zip of pictures', () => zipOf([{ name: 'a.png', content: 'x' }]), 'FILE_IS_OTHER_FORMAT'],
    ['a locked zip', () => zipOf([{ name: 'a.xml', content: DOCUMENT, flags: 1 }]), 'FILE_ENCRYPTED'],
    [
      'a zip that lies of its size',
      () => zipOf([{ name: 'a.xml', content: declared('UTF-8'), size: 12 }]),
      'FILE_TOO_COMPLEX',
    ],
    [
      'a zip bomb',
      () => zipOf([{ name: 'a.xml', content: Buffer.alloc(65 * 1024 * 1024, ' ') }]),
      'FILE_TOO_COMPLEX',
    ],
    ['a DOCTYPE', () => Buffer.from(declared('UTF-8', `<!DOCTYPE ROOT>${DOCUMENT}`)), 'FILE_UNREADABLE'],
    [
      'an entity',
      () => Buffer.from(declared('UTF-8', DOCUMENT.replace('&amp;', '&xxe;'))),
      'FILE_UNREADABLE',
    ],
    ['a document cut short', () => Buffer.from(declared('UTF-8').slice(0, 200)), 'FILE_UNREADABLE'],
    ['an unknown encoding', () => Buffer.from(declared('ISO-2022-JP')), 'FILE_UNREADABLE'],
    ['broken UTF-8', () => Buffer.from(declared('UTF-8'), 'latin1'), 'FILE_UNREADABLE'],
    [
      'too many rows',
      () => Buffer.from(declared('UTF-8', `<ROOT><LIST>${'<ONE/>'.repeat(101)}</LIST></ROOT>`)),
      'FILE_TOO_COMPLEX',
    ],
    ['nothing', () => Buffer.alloc(0), 'FILE_EMPTY'],
  ])('are not taken from %s', (_, file, code) => {
    expect(codeOf(() => read(file()))).toBe(code);
  });

  it('are not read where nobody asked for XML', () => {
    expect(
      codeOf(() => readSpreadsheet(Buffer.from(declared('UTF-8')), { accept: ['csv'], maxRows: 9 })),
    ).toBe('FILE_IS_OTHER_FORMAT');
  });
});
