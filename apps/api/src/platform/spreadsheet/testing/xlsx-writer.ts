import { zipOf, type Member } from './zip-writer.js';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (inner: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

/** The number formats of the cells made here, by the number that a cell gives as its `s`. */
export const FORMAT = { general: 0, date: 1, percent: 2, time: 3, dateTime: 4, euro: 5, elapsed: 6 };
const STYLES =
  `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="[$-40C]d\\ mmmm\\ yyyy;@"/>` +
  '<numFmt numFmtId="165" formatCode="#,##0.00&quot; d&#39;euros %&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm:ss"/></numFmts>' +
  `<cellXfs>${[0, 164, 9, 20, 22, 165, 166].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`;

export interface XlsxPieces {
  /** What stands in `<sheetData>` of each sheet. */
  sheets: string[];
  /** What stands in `<sst>`. */
  strings?: string;
  /** What follows `<sheetData>`. */
  after?: string;
  /** What precedes `<sheetData>`. */
  before?: string;
  from1904?: boolean;
  declaration?: string;
  sheetMember?: Partial<Member>;
  stringsMember?: Partial<Member>;
  others?: Member[];
}

/** An .xlsx as programs pack it. */
export function xlsxFile({ sheets, strings = '', after = '', before = '', ...rest }: XlsxPieces): Buffer {
  const { declaration = '<?xml version="1.0" encoding="UTF-8"?>\n', from1904 = false } = rest;
  const names = sheets.map(
    (_, index) => `<sheet name="Feuil${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const targets = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${names.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships(
        `${targets.join('')}<Relationship Id="s" Type="${OFFICE}/styles" Target="/xl/styles.xml"/>` +
          `<Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`,
      ),
    },
    { name: 'xl/styles.xml', content: STYLES },
    {
      name: 'xl/sharedStrings.xml',
      content: `${declaration}<sst ${MAIN}>${strings}</sst>`,
      ...rest.stringsMember,
    },
    ...sheets.map((data, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `${declaration}<worksheet ${MAIN}>${before}<sheetData>${data}</sheetData>${after}</worksheet>`,
      ...(index === 0 && rest.sheetMember),
    })),
    ...(rest.others ?? []),
  ]);
}

/** One sheet of one row with the cells given, as `<c r="A1"/>`. */
export const xlsxOfCells = (cells: string, pieces: Partial<XlsxPieces> = {}): Buffer =>
  xlsxFile({ sheets: [`<row r="1">${cells}</row>`], ...pieces });

/** A cell with a text of its own. */
export const inlineCell = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
