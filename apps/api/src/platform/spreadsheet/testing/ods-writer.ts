import { zipOf, type Member } from './zip-writer.js';

export const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const PREFIXES = ['office', 'table', 'text', 'style', 'number', 'draw'];
const NAMESPACES = PREFIXES.map(
  (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
).join(' ');

/** A content.xml around tables as written, ` <table:table ...>`. */
export const contentOf = (tables: string, declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'): string =>
  `${declaration}<office:document-content ${NAMESPACES} office:version="1.3"><office:body><office:spreadsheet>` +
  `${tables}</office:spreadsheet></office:body></office:document-content>`;

export const tableOf = (rows: string, name = 'Feuille1'): string =>
  `<table:table table:name="${name}">${rows}</table:table>`;
export const rowOf = (cells: string, attributes = ''): string =>
  `<table:table-row${attributes}>${cells}</table:table-row>`;
export const textCell = (text: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string"${attributes}><text:p>${text}</text:p></table:table-cell>`;

/** An .ods as programs pack it. */
export function odsFile(
  content: string | Buffer,
  others: Member[] = [],
  contentMember: Partial<Member> = {},
): Buffer {
  return zipOf([
    { name: 'mimetype', content: ODS, stored: true },
    { name: 'content.xml', content, ...contentMember },
    ...others,
    { name: 'META-INF/manifest.xml', content: '<manifest:manifest/>' },
  ]);
}

/** One sheet with the rows given. */
export const odsOfRows = (rows: string): Buffer => odsFile(contentOf(tableOf(rows)));

/** A list as LibreOffice writes it: `rows` rows of `columns` texts, the third a date. */
export function longOds(rows: number, columns = 15): Buffer {
  const date =
    '<table:table-cell table:style-name="ce3" office:value-type="date" office:date-value="2001-05-01"><text:p>01/05/2001</text:p></table:table-cell>';
  const row = (number: number) =>
    rowOf(
      Array.from({ length: columns }, (_, column) =>
        column === 2 ? date : textCell(`Éloïse ${number}-${column} œ`, ' table:style-name="ce1"'),
      ).join(''),
    );
  const million = rowOf(
    '<table:table-cell table:number-columns-repeated="15"/>',
    ' table:number-rows-repeated="1038000"',
  );
  return odsOfRows(Array.from({ length: rows }, (_, index) => row(index + 1)).join('') + million);
}
