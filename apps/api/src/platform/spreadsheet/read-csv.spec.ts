import * as fc from 'fast-check';
import { readSpreadsheet } from './read-spreadsheet.js';
import { ALL_FORMATS, type Row } from './spreadsheet.js';
import { anyCsv } from './testing/any-csv.js';
import { realFile } from './testing/odd-files.js';

const options = { accept: ALL_FORMATS, maxRows: 1000 };
const rowsOf = (file: Buffer | string): Row[] => readSpreadsheet(Buffer.from(file), options)[0]?.rows ?? [];
const textsOf = (file: Buffer | string) =>
  rowsOf(file).map(({ row, cells }) => [row, ...cells.map((cell) => cell?.text ?? null)]);

describe('when LibreOffice saved a list as .csv', () => {
  const shown = rowsOf(realFile('candidates.ods')).map(({ row, cells }) => [
    row,
    ...cells.map((cell) => cell?.text),
  ]);
  /** A .csv keeps what is shown, except dates and booleans that it spells its own way. */
  const upToTheList = shown.slice(0, 4);

  it.each(['candidates.csv', 'commas.csv', 'tabs-utf16.csv', 'windows-1252.csv'])(
    '%s has the rows of the .ods, under the same numbers',
    (name) => {
      expect(textsOf(realFile(name)).slice(0, 4)).toEqual(upToTheList);
      expect(rowsOf(realFile(name)).map(({ row }) => row)).toEqual(shown.map(([row]) => row));
    },
  );
});

describe('when any program saved a .csv', () => {
  it('every cell comes back at its place, whatever separator, quotes, line ends and encoding', () => {
    fc.assert(
      fc.property(anyCsv, ({ model, file }) => {
        const read = rowsOf(file).map(({ row, cells }) => ({
          row,
          texts: cells.map((cell) => cell?.text ?? null),
        }));
        expect(read).toEqual(model);
      }),
      { numRuns: 500 },
    );
  });
});

describe('when a .csv is read', () => {
  it('nothing is taken for a number or a date', () => {
    expect(rowsOf('a;b;c\n01000;05/01/2001;33 %')[1]?.cells.map((cell) => cell?.kind)).toEqual(
      Array(3).fill('text'),
    );
  });

  it('Excel’s ways are known: its separator line, texts that keep their zero, errors', () => {
    expect(rowsOf('sep=,\na,b\n="01000",#N/A')).toEqual([
      {
        row: 2,
        cells: [
          { text: 'a', kind: 'text' },
          { text: 'b', kind: 'text' },
        ],
      },
      {
        row: 3,
        cells: [
          { text: '01000', kind: 'text' },
          { text: '#N/A', kind: 'error' },
        ],
      },
    ]);
  });

  it('the separator is that of the header, whatever commas a title or a quoted cell holds', () => {
    const header = '"Nom, prénom";Né le;"a,b,c,d,e"';
    expect(textsOf(`Liste, promotion A, groupe 2\n${header}\nx;y;z`)).toEqual([
      [1, 'Liste, promotion A, groupe 2'],
      [2, 'Nom, prénom', 'Né le', 'a,b,c,d,e'],
      [3, 'x', 'y', 'z'],
    ]);
  });

  it('a line break within quotes begins no row, an empty line is one', () => {
    expect(textsOf('a;b\r\n"1\r\n2";c\r\n\r\nd;"e ""f"""')).toEqual([
      [1, 'a', 'b'],
      [2, '1\n2', 'c'],
      [4, 'd', 'e "f"'],
    ]);
  });

  it.each([
    ['a quote that is not closed', Buffer.from('a;b\n"c;d\ne;f'), 'FILE_UNREADABLE'],
    ['UTF-8 with a letter of Windows-1252', Buffer.from('a;é\nb;\xe9', 'latin1'), 'READ'],
    [
      'both encodings in one',
      Buffer.concat([Buffer.from('a;é\n'), Buffer.from('\xe9', 'latin1')]),
      'FILE_UNREADABLE',
    ],
    ['half a character of UTF-16', Buffer.from('\ufeffa;b', 'utf16le').subarray(0, 7), 'FILE_UNREADABLE'],
    ['a control character', Buffer.from('a;b\n\u0007;c'), 'FILE_UNREADABLE'],
    ['more rows than asked for', Buffer.from('a;b\n'.repeat(1001)), 'FILE_TOO_COMPLEX'],
    ['a sentence', Buffer.from('Bonjour,\nvoici la liste.'), 'FILE_IS_OTHER_FORMAT'],
    ['a row of 10 MB of separators', Buffer.from(`a;b\n${';'.repeat(9_000_000)}c`), 'FILE_TOO_COMPLEX'],
    ['a .fods', realFile('flat.fods'), 'FILE_IS_OTHER_FORMAT'],
    ['an old .xls', realFile('old.xls'), 'FILE_IS_OTHER_FORMAT'],
    ['a web page', realFile('page.html'), 'FILE_IS_OTHER_FORMAT'],
  ])('%s: %#', (_, file, outcome) => {
    expect(outcomeOf(file)).toBe(outcome);
  });

  it('a .csv is refused where it is not asked for', () => {
    expect(() => readSpreadsheet(Buffer.from('a;b'), { ...options, accept: ['ods'] })).toThrow(
      'FILE_IS_OTHER_FORMAT',
    );
  });
});

function outcomeOf(file: Buffer): string {
  try {
    readSpreadsheet(file, options);
    return 'READ';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
