import { readSpreadsheet } from './read-spreadsheet.js';
import type { Cell, Row } from './spreadsheet.js';
import type { SpreadsheetRefused } from './spreadsheet.refused.js';
import { acceptedFiles, realFile, refusedFiles } from './testing/odd-files.js';
import { contentOf, odsFile, odsOfRows, rowOf, tableOf, textCell } from './testing/ods-writer.js';

const options = { accept: ['ods' as const], maxRows: 10_000 };
const rowsOf = (file: Buffer): Row[] => readSpreadsheet(file, options)[0]?.rows ?? [];
const cellsOf = (cells: string): (Cell | null)[] => rowsOf(odsOfRows(rowOf(cells)))[0]?.cells ?? [];
const text = (written: string): Cell => ({ text: written, kind: 'text' });

describe('when LibreOffice saved the file', () => {
  const [sheet] = readSpreadsheet(realFile('candidates.ods'), options);
  const rows = new Map(sheet?.rows.map(({ row, cells }) => [row, cells]));

  it('rows have the numbers that the program shows, empty ones are left out', () => {
    expect(sheet?.name).toBe('Liste des candidats');
    expect([...rows.keys()]).toEqual([1, 3, 12, 13, 14, 15, 17, 19]);
  });

  it('texts are as typed, accents, spaces, leading zeros and line breaks kept', () => {
    expect(rows.get(12)?.[2]).toEqual(text('* Date de naissance\n(format : jj/mm/aaaa)'));
    expect(rows.get(13)).toEqual(['Garçon-Lœuf', 'Zoé  Anaïs', '05/01/2001', '01000', '33 %'].map(text));
    expect(rows.get(15)?.[0]).toEqual(text('D’Été & <Fils>'));
    expect(rows.get(17)?.slice(0, 2)).toEqual([text('王'), text('😀')]);
  });

  it('a hidden row is read like the others', () => {
    expect(rows.get(14)?.[0]).toEqual(text("N'Diaye"));
  });

  it('a date cell is its day, however it is shown and whatever its time', () => {
    expect(rows.get(14)?.[2]).toEqual({ text: '01/05/2001', kind: 'date', date: '2001-05-01' });
    expect(rows.get(15)?.[2]).toEqual({ text: '29 février 2000', kind: 'date', date: '2000-02-29' });
    expect(rows.get(17)?.[2]).toMatchObject({ date: '1900-03-01' });
    expect(rows.get(19)?.[2]).toMatchObject({ kind: 'date', date: '2001-10-28' });
  });

  it('a percent is a fraction and known from a number, whichever format shows it', () => {
    expect(rows.get(14)?.slice(3)).toEqual([
      { text: '1000', kind: 'number', number: 1000 },
      { text: '33%', kind: 'percent', number: 0.33 },
    ]);
    expect(rows.get(15)?.[4]).toEqual({ text: '3300%', kind: 'percent', number: 33 });
    expect(rows.get(17)?.[4]).toEqual({ text: '0.5', kind: 'number', number: 0.5 });
  });

  it('a formula is its result', () => {
    expect(rows.get(19)?.slice(0, 2)).toEqual([
      { text: '05/01/01', kind: 'date', date: '2001-05-01' },
      text('0.33'),
    ]);
  });
});

describe('when LibreOffice saved strange things', () => {
  const sheets = readSpreadsheet(realFile('oddities.ods'), options);
  const rows = new Map(sheets[0]?.rows.map(({ row, cells }) => [row, cells]));

  it('hidden and empty sheets are there, under their names', () => {
    expect(sheets.map(({ name }) => name)).toEqual(['Première & <dernière>', 'masquée', 'vide']);
    expect(sheets[1]?.rows).toEqual([{ row: 1, cells: [text('sur une feuille masquée')] }]);
    expect(sheets[2]?.rows).toEqual([]);
  });

  it('errors are errors, not the numbers behind them', () => {
    const shown = ['#DIV/0!', '#N/A', '#VALUE!', '#NAME?', 'Err:502', '#N/A', 'Err:502'];
    expect(rows.get(1)?.slice(0, 7)).toEqual(shown.map((error) => ({ text: error, kind: 'error' })));
    expect(rows.get(1)?.[60]).toEqual(text('à droite'));
  });

  it('white space and what looks like a code stay', () => {
    expect(rows.get(2)?.slice(0, 4)).toEqual(
      ['a\nb\n\nc', '  deux  espaces', 'tab\tici', '_x0041_'].map(text),
    );
    expect(rows.get(2)?.[5]).toBeNull();
  });

  it('of merged cells the first has the value', () => {
    expect(rows.get(3)?.slice(0, 3)).toEqual([text('fusion'), null, text('après')]);
  });

  it('a time is a time, an amount a number', () => {
    expect(rows.get(3)?.slice(3)).toEqual([
      { text: '12:00', kind: 'time' },
      { text: '36:00:00', kind: 'time' },
      { text: '12,50 €', kind: 'number', number: 12.5 },
    ]);
  });

  it('comments and drawings are no part of a value, links and bold letters are', () => {
    expect(rows.get(5)).toEqual(['commentée', 'zoe@example.fr', 'riche'].map(text));
  });

  it('repeated rows and cells are written out, and counted', () => {
    for (const row of [8, 9, 10, 11]) expect(rows.get(row)).toEqual(['même', 'même', 'même'].map(text));
    expect(rows.get(1000)).toEqual([text('loin')]);
  });
});

describe('when a program writes less than LibreOffice', () => {
  it('values without a shown text get one', () => {
    const cells = [
      'float" office:value="75001',
      'percentage" office:value="0.07',
      'date" office:date-value="2001-05-01T23:59:59',
      'time" office:time-value="PT08H30M00S',
      'boolean" office:boolean-value="true',
      'string" office:string-value="a&#10;b',
    ].map((value) => `<table:table-cell office:value-type="${value}"/>`);
    expect(cellsOf(cells.join(''))).toEqual([
      { text: '75001', kind: 'number', number: 75001 },
      { text: '7 %', kind: 'percent', number: 0.07 },
      { text: '2001-05-01', kind: 'date', date: '2001-05-01' },
      { text: '08:30:00', kind: 'time' },
      { text: 'TRUE', kind: 'boolean' },
      text('a\nb'),
    ]);
  });

  it.each(['2001-02-30', '0095-03-02', '-0044-03-15', '01/05/2001', '2001-13-01'])(
    'a date %s is only a text',
    (date) => {
      const cell = `<table:table-cell office:value-type="date" office:date-value="${date}"><text:p>vu</text:p></table:table-cell>`;
      expect(cellsOf(cell)).toEqual([text('vu')]);
    },
  );

  it.each(['float" office:value="x', 'float', 'time" office:time-value="P1Y', 'future'])(
    'so is <%s>',
    (type) => {
      expect(
        cellsOf(`<table:table-cell office:value-type="${type}"><text:p>vu</text:p></table:table-cell>`),
      ).toEqual([text('vu')]);
    },
  );

  it('rows without cells count, and groups of rows are no rows', () => {
    const file = odsOfRows(
      `<table:table-row table:number-rows-repeated="3"/><table:table-header-rows>${rowOf(textCell('a'))}</table:table-header-rows>` +
        `<table:table-row-group>${rowOf(textCell('b'))}<table:table-row/></table:table-row-group>${rowOf(textCell('c'))}`,
    );
    expect(rowsOf(file).map(({ row, cells }) => [row, cells[0]?.text])).toEqual([
      [4, 'a'],
      [5, 'b'],
      [7, 'c'],
    ]);
  });

  it('two sheets of one name are two sheets', () => {
    const file = odsFile(
      contentOf(['a', 'b'].map((each) => tableOf(rowOf(textCell(each)), '__proto__')).join('')),
    );
    expect(readSpreadsheet(file, options)).toEqual([
      { name: '__proto__', rows: [{ row: 1, cells: [text('a')] }] },
      { name: '__proto__', rows: [{ row: 1, cells: [text('b')] }] },
    ]);
  });

  it('tables that are not sheets are not read: old versions, links to other files', () => {
    const inner = tableOf(rowOf(textCell('ancien')), 'x');
    const file = odsFile(
      contentOf(
        `<table:tracked-changes>${inner}</table:tracked-changes>${tableOf(rowOf(textCell('a')))}<table:dde-links>${inner}</table:dde-links>`,
      ),
    );
    expect(readSpreadsheet(file, options).map(({ name }) => name)).toEqual(['Feuille1']);
  });

  it('a table within a text is not shown', () => {
    const inner = rowOf(textCell('dedans'));
    expect(rowsOf(odsOfRows(rowOf(textCell(`a${inner}b`) + textCell('c')) + rowOf(textCell('d'))))).toEqual([
      { row: 1, cells: [text('ab'), text('c')] },
      { row: 2, cells: [text('d')] },
    ]);
  });

  it('a text of 5 MB in one cell is read', () => {
    const long = 'é '.repeat(1_700_000) + 'fin';
    expect(cellsOf(textCell(long))).toEqual([text(long)]);
  });

  it('a value in the last row of LibreOffice is read, without the million before it', () => {
    const gap = rowOf('<table:table-cell/>', ' table:number-rows-repeated="1048575"');
    expect(rowsOf(odsOfRows(gap + rowOf(textCell('a'))))).toEqual([{ row: 1_048_576, cells: [text('a')] }]);
  });
});

describe('when a file is not what it should be', () => {
  it.each(refusedFiles.map(([name, file, ...refusal]) => ({ name, file, refusal })))(
    '$name is refused as what it is',
    ({ file, refusal: [code, found] }) => {
      expect(refusalOf(file())).toMatchObject({ code, ...(found && { details: { found } }) });
    },
  );

  it.each(acceptedFiles)('%s does no harm', (_, file) => {
    expect(rowsOf(file())).toEqual([{ row: 1, cells: [text('Nom')] }]);
  });

  it('an .ods is refused where it is not asked for', () => {
    const file = realFile('candidates.ods');
    expect(() => readSpreadsheet(file, { ...options, accept: [] })).toThrow('FILE_IS_OTHER_FORMAT');
  });
});

function refusalOf(file: Buffer): SpreadsheetRefused | undefined {
  try {
    readSpreadsheet(file, options);
    return undefined;
  } catch (error) {
    return error as SpreadsheetRefused;
  }
}
