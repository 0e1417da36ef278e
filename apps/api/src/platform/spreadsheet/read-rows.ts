import { readSpreadsheet } from './read-spreadsheet.js';
import type { ReadOptions, Sheet } from './spreadsheet.js';
import { xmlDocumentOf } from './xml/xml.file.js';
import { readXmlTables } from './xml/xml.tables.js';

/**
 * The rows of a file: of an XML document where they are asked for, else of a spreadsheet. As with that, it runs in a
 * process of its own outside of tests.
 * @throws SpreadsheetRefused
 */
export async function readRows(file: Buffer, options: ReadOptions): Promise<Sheet[]> {
  const { xml = [], maxRows } = options;
  const root = xml[0]?.path[0];
  const document = root === undefined ? undefined : await xmlDocumentOf(file, root);
  return document ? readXmlTables(document, xml, maxRows) : readSpreadsheet(file, options);
}
