import * as fc from 'fast-check';
import { readSpreadsheet } from './read-spreadsheet.js';
import type { Cell, Row } from './spreadsheet.js';
import { SpreadsheetRefused } from './spreadsheet.refused.js';
import { anyXlsx } from './testing/any-xlsx.js';
import { acceptedXlsx, refusedXlsx } from './testing/odd-xlsx.js';
import { realFile } from './testing/odd-files.js';
import { FORMAT, xlsxFile, xlsxOfCells } from './testing/xlsx-writer.js';
import { kindOfCode } from './xlsx/xlsx.formats.js';

const options = { accept: ['ods' as const, 'xlsx' as const], maxRows: 10_000 };
const rowsOf = (file: Buffer): Row[] => readSpreadsheet(file, options)[0]?.rows ?? [];
const cellsOf = (cells: string, pieces = {}): (Cell | null)[] =>
  rowsOf(xlsxOfCells(cells, pieces))[0]?.cells ?? [];
const formatted = (format: keyof typeof FORMAT, value: number): string =>
  `<c s="${FORMAT[format]}"><v>${value}</v></c>`;

describe('when LibreOffice saved one list as .ods and as .xlsx', () => {
  /** What is the same in both; an .xlsx does not keep how a number or date is shown. */
  const meant = (file: string) =>
    readSpreadsheet(realFile(file), options).map(({ name, rows }) => ({
      name,
      rows: rows.map(({ row, cells }) => ({ row, cells: cells.map(meaning) })),
    }));
  const meaning = (cell: Cell | null) => {
    if (cell?.kind === 'text') return cell.text.trimEnd();
    // The .ods has the result of `=2>1` as a number.
    if (cell?.kind === 'boolean') return { kind: 'number', number: Number(cell.text === 'TRUE') };
    return cell && { ...cell, text: undefined };
  };

  it('the rows, kinds and values are the same', () => {
    expect(meant('candidates.xlsx')).toEqual(meant('candidates.ods'));
  });

  it('so they are with errors, merged cells, hidden sheets, links and bold letters', () => {
    // LibreOffice drops a tab within a text when it writes an .xlsx.
    const withoutTab = JSON.stringify(meant('oddities.ods')).replace('tab\\tici', 'tabici');
    expect(JSON.stringify(meant('oddities.xlsx'))).toBe(withoutTab);
  });

  it('a date is shown as French people write it, a percent with its sign', () => {
    const row = rowsOf(realFile('candidates.xlsx')).find(({ row: number }) => number === 14);
    expect(row?.cells.map((cell) => cell?.text)).toEqual(["N'Diaye", 'Éloïse', '01/05/2001', '1000', '33%']);
  });
});

describe('when a number has a format', () => {
  it('it is a date, a percent, a time or a number', () => {
    const cells = [
      formatted('date', 37012),
      formatted('dateTime', 37012.9999999),
      formatted('percent', 0.33),
      formatted('percent', 0.335),
      formatted('time', 0.375),
      formatted('elapsed', 1.5),
      formatted('euro', 12.5),
      formatted('general', 97411),
    ];
    expect(cellsOf(cells.join(''))).toEqual([
      { text: '01/05/2001', kind: 'date', date: '2001-05-01' },
      { text: '01/05/2001', kind: 'date', date: '2001-05-01' },
      { text: '33%', kind: 'percent', number: 0.33 },
      { text: '33.5%', kind: 'percent', number: 0.335 },
      { text: '09:00', kind: 'time' },
      { text: '36:00', kind: 'time' },
      { text: '12.5', kind: 'number', number: 12.5 },
      { text: '97411', kind: 'number', number: 97411 },
    ]);
  });

  it('days counted from 1904 are the same days', () => {
    expect(cellsOf(formatted('date', 37012 - 1462), { from1904: true })).toMatchObject([
      { date: '2001-05-01' },
    ]);
  });

  it('a day before March 1900 is left a number: programs disagree on which day it is', () => {
    expect(cellsOf(formatted('date', 60))).toEqual([{ text: '60', kind: 'number', number: 60 }]);
  });

  it('a date of its own type is a date, other types are what they say', () => {
    const cells =
      '<c t="d"><v>2001-05-01T00:00:00</v></c><c t="b"><v>1</v></c><c t="e"><v>#DIV/0!</v></c><c t="e"><v>#GETTING_DATA</v></c>' +
      '<c t="str"><v>a_x000D_&#10;b</v></c><c><v>12x</v></c>';
    expect(cellsOf(cells)).toEqual([
      { text: '01/05/2001', kind: 'date', date: '2001-05-01' },
      { text: 'TRUE', kind: 'boolean' },
      { text: '#DIV/0!', kind: 'error' },
      { text: '#VALUE!', kind: 'error' },
      { text: 'a\nb', kind: 'text' },
      { text: '12x', kind: 'text' },
    ]);
  });

  it.each([
    ['General', 'number'],
    ['0.00', 'number'],
    ['"jour" 0', 'number'],
    ['[Red]0;[Black]-0', 'number'],
    ['# ##0 [$€-40C]', 'number'],
    ['0 %', 'percent'],
    ['dd/mm/yyyy', 'date'],
    ['[$-F800]dddd, mmmm dd, yyyy', 'date'],
    ['mmm', 'date'],
    ['dd/mm/yyyy hh:mm', 'date'],
    ['h:mm AM/PM', 'time'],
    ['[h]:mm', 'time'],
    ['[mm]:ss', 'time'],
  ])('the format %s means a %s', (code, kind) => {
    expect(kindOfCode(code)).toBe(kind);
  });
});

describe('when programs spell their XML differently', () => {
  it('every text comes back at its place', () => {
    fc.assert(
      fc.property(anyXlsx, ({ model, file }) => {
        const read = rowsOf(file).map(({ row, cells }) => ({
          row,
          texts: cells.map((cell) => cell?.text ?? null),
        }));
        expect(read).toEqual(model);
      }),
      { numRuns: 500 },
    );
  });

  it('of merged cells the first is read, what others still hold is not shown', () => {
    const row = (number: number) =>
      `<row r="${number}">${['A', 'B', 'C'].map((each) => `<c r="${each}${number}"><v>${number}</v></c>`).join('')}</row>`;
    const file = xlsxFile({
      sheets: [row(1) + row(2) + row(5)],
      after: '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C4:C6"/></mergeCells>',
    });
    expect(
      rowsOf(file).map(({ row: number, cells }) => [number, cells.map((cell) => cell?.text ?? null)]),
    ).toEqual([
      [1, ['1', null, '1']],
      [2, [null, null, '2']],
      [5, ['5', '5']],
    ]);
  });
});

describe('when an .xlsx is not what it should be', () => {
  it.each(refusedXlsx.map(([name, file, ...refusal]) => ({ name, file, refusal })))(
    '$name is refused as what it is',
    ({ file, refusal: [code, found] }) => {
      expect(refusalOf(file())).toMatchObject({ code, ...(found && { details: { found } }) });
    },
  );

  it.each(acceptedXlsx)('%s does no harm', (_, file) => {
    expect(rowsOf(file())).toEqual([{ row: 1, cells: [{ text: 'Nom', kind: 'text' }] }]);
  });

  it('any byte of it damaged, it is read or refused, never more', () => {
    const file = realFile('oddities.xlsx');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        (changes) => {
          const damaged = Buffer.from(file);
          for (const [at, byte] of changes) damaged[at] = byte;
          const refusal = refusalOf(damaged);
          expect(refusal === undefined || refusal instanceof SpreadsheetRefused).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

function refusalOf(file: Buffer): unknown {
  try {
    readSpreadsheet(file, options);
    return undefined;
  } catch (error) {
    return error;
  }
}
