import { zipOf, type Member } from '../testing/zip-writer.js';
import { readRows } from '../read-rows.js';
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

const read = (file: Buffer, maxRows = 100) => readRows(file, { accept: ['csv'], xml: TABLES, maxRows });
const rowsOf = async (file: Buffer) =>
  (await read(file))[0]?.rows.map(({ row, cells }) => [row, ...cells.map((cell) => cell?.text)]);
const declared = (encoding: string, xml = DOCUMENT) => `<?xml version="1.0" encoding="${encoding}"?>${xml}`;
const codeOf = (read: Promise<unknown>) =>
  read.then(
    () => 'READ',
    ({ code }: { code?: string }) => code,
  );

/** Where a document is cut, plain or inflated. */
const PART = 64 * 1024;

const PEOPLE = [
  [1, '1', 'Éloïse & Œdipe', undefined],
  [2, '2', 'N’Doran', "L'Haÿ <les> Roses"],
];

describe('elements as rows', () => {
  it('have the texts of their own children, and the attributes of what holds them', async () => {
    expect(await rowsOf(Buffer.from(declared('UTF-8')))).toEqual(PEOPLE);
  });

  it('are known by name, whatever the prefix', async () => {
    const prefixed = DOCUMENT.replaceAll(/<(\/?)(?=[A-Z])/g, '<$1n:').replace(
      '<n:ROOT',
      '<n:ROOT xmlns:n="urn:n"',
    );
    expect(await rowsOf(Buffer.from(declared('UTF-8', prefixed)))).toEqual(PEOPLE);
  });

  it('are left out where a column says so', async () => {
    const tables = TABLES.slice(1);
    const xml = `<ROOT><PARTS><OF ID="7"><PART><CODE>3A</CODE><TYPE>D</TYPE></PART><PART><CODE>LATIN</CODE><TYPE>G</TYPE></PART></OF></PARTS></ROOT>`;
    const [sheet] = await readRows(Buffer.from(declared('UTF-8', xml)), {
      accept: [],
      xml: tables,
      maxRows: 9,
    });
    expect(sheet?.rows.map(({ cells }) => cells.map((cell) => cell?.text))).toEqual([['7', '3A', 'D']]);
  });

  it.each<[encoding: string, name: string, bytes: Buffer, mark: string]>([
    ['ISO-8859-15', 'Œuvrard', Buffer.from([0xbc, 0x75, 0x76, 0x72, 0x61, 0x72, 0x64]), ''],
    ['ISO-8859-1', 'Noël', Buffer.from('Noël', 'latin1'), ''],
    ['windows-1252', 'Œuvrard', Buffer.from([0x8c, 0x75, 0x76, 0x72, 0x61, 0x72, 0x64]), ''],
    ['UTF-8', 'Nguyễn', Buffer.from('Nguyễn'), ''],
    ['ISO-8859-1 declared over UTF-8', 'Zoé', Buffer.from('Zoé'), ''],
    ['UTF-8 with its mark', 'Zoé', Buffer.from('Zoé'), '\ufeff'],
    ['ISO-8859-15 declared over UTF-8 with its mark', 'Œuf', Buffer.from('Œuf'), '\ufeff'],
  ])('are read in %s, wherever a part of the document ends', async (encoding, name, bytes, mark) => {
    const [before = '', middle = '', after = ''] = declared(
      encoding.split(' ')[0]!,
      '<ROOT><LIST><!--|--><ONE><NAME>|</NAME></ONE></LIST></ROOT>',
    ).split('|');
    const head = Buffer.from(mark + before);
    for (const cut of Array.from({ length: 9 }, (_, index) => PART - index)) {
      const padding = ' '.repeat(cut - head.length - middle.length);
      const file = Buffer.concat([head, Buffer.from(padding + middle), bytes, Buffer.from(after)]);
      expect(await rowsOf(file)).toEqual([[1, undefined, name, undefined]]);
      expect(await rowsOf(zipOf([{ name: 'a.xml', content: file }]))).toEqual([
        [1, undefined, name, undefined],
      ]);
    }
  });

  it('are read in UTF-16', async () => {
    const file = Buffer.from(`\ufeff${declared('UTF-16')}`, 'utf16le');
    expect(await rowsOf(file)).toEqual(PEOPLE);
    expect(await rowsOf(zipOf([{ name: 'a.xml', content: file }]))).toEqual(PEOPLE);
  });

  it.each<[string, Member[]]>([
    ['alone', [{ name: 'export/', content: '' }]],
    [
      'beside other documents, whatever the order',
      [
        { name: 'Nomenclature.xml', content: declared('ISO-8859-15', '<BEE_NOMENCLATURES/>') },
        { name: 'lisezmoi.txt', content: 'À lire' },
        { name: 'Eleves.csv', content: 'Nom;Prénom' },
      ],
    ],
    ['beside what file managers add', [{ name: '__MACOSX/._Eleves.xml', content: '\0\x05\x16\x07' }]],
    [
      'beside what can’t be looked into',
      [
        { name: 'locked.xml', content: DOCUMENT, flags: 1 },
        { name: 'damaged.xml', content: DOCUMENT, method: 12 },
        { name: 'bomb.xml', content: Buffer.alloc(65 * 1024 * 1024, ' ') },
      ],
    ],
  ])('are read from a zip that holds their document %s', async (_, others) => {
    const list = { name: 'export/Élèves.XML', content: declared('UTF-8') };
    expect(await rowsOf(zipOf([...others, list]))).toEqual(PEOPLE);
    expect(await rowsOf(zipOf([list, ...others]))).toEqual(PEOPLE);
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
      'FILE_HOLDS_SEVERAL',
    ],
    [
      'a zip of other documents',
      () => zipOf([{ name: 'a.xml', content: '<OTHER/>' }]),
      'FILE_IS_OTHER_FORMAT',
    ],
    ['a zip in a zip', () => zipOf([{ name: 'a.zip', content: zipOf([]) }]), 'FILE_IS_OTHER_FORMAT'],
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
    [
      'a zip whose document is not the one it was made from',
      () => zipOf([{ name: 'a.xml', content: declared('UTF-8'), crc: 7 }]),
      'FILE_UNREADABLE',
    ],
    [
      'a text without end in one cell',
      () =>
        Buffer.from(
          declared('UTF-8', `<ROOT><LIST><ONE><NAME>${'x'.repeat(70_000)}</NAME></ONE></LIST></ROOT>`),
        ),
      'FILE_TOO_COMPLEX',
    ],
    [
      'an attribute without end',
      () => Buffer.from(declared('UTF-8', `<ROOT A="${'x'.repeat(200_000)}"/>`)),
      'FILE_UNREADABLE',
    ],
    [
      'elements without end in each other',
      () => Buffer.from(declared('UTF-8', `<ROOT>${'<LIST>'.repeat(100)}`)),
      'FILE_TOO_COMPLEX',
    ],
    [
      'a document without an element',
      () => Buffer.from(declared('UTF-8', '<!-- nobody -->')),
      'FILE_IS_OTHER_FORMAT',
    ],
    ['nothing', () => Buffer.alloc(0), 'FILE_EMPTY'],
  ])('are not taken from %s', async (_, file, code) => {
    expect(await codeOf(read(file()))).toBe(code);
  });

  it('are not read where nobody asked for XML', async () => {
    const asked = readRows(Buffer.from(declared('UTF-8')), { accept: ['csv'], maxRows: 9 });
    expect(await codeOf(asked)).toBe('FILE_IS_OTHER_FORMAT');
  });
});
