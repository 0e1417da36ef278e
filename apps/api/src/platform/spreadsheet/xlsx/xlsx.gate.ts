import { SpreadsheetRefused, unreadable } from '../spreadsheet.refused.js';
import { TableBudget } from '../tables/table.budget.js';
import { TableWriter, type GatedSpreadsheet } from '../tables/table.writer.js';
import type { ZipEntry } from '../zip/zip.directory.js';
import { readFormats } from './xlsx.formats.js';
import { XlsxParts } from './xlsx.parts.js';
import { copySheet } from './xlsx.sheet.js';
import { readStrings } from './xlsx.strings.js';
import { readWorkbook } from './xlsx.workbook.js';

/** Some versions of Excel number it. */
const WORKBOOK = /^xl\/workbook\d*\.xml$/i;

export const isXlsx = (entries: readonly ZipEntry[]): boolean =>
  entries.some(({ name }) => WORKBOOK.test(name));

/**
 * Lets nothing of an uploaded .xlsx reach SheetJS but its cells, of a number and length that were counted first, in the
 * same words as those of an .ods.
 * @throws SpreadsheetRefused
 */
export function xlsxGate(file: Buffer, entries: readonly ZipEntry[], maxRows: number): GatedSpreadsheet {
  if (entries.some((entry) => entry.encrypted)) {
    throw new SpreadsheetRefused('FILE_ENCRYPTED', 'the file is protected by a password');
  }
  const [workbookEntry, second] = entries.filter(({ name }) => WORKBOOK.test(name));
  if (!workbookEntry || second || entries.some(({ name }) => name === 'content.xml')) {
    throw unreadable('the file is two spreadsheets in one');
  }
  const parts = new XlsxParts(file, entries);
  const workbook = readWorkbook(parts, workbookEntry.name);
  const context = {
    strings: readStrings(workbook.strings && parts.xml(workbook.strings)),
    formats: readFormats(workbook.styles && parts.xml(workbook.styles)),
    from1904: workbook.from1904,
  };
  const budget = new TableBudget(maxRows);
  const writer = new TableWriter();
  for (const { name, part } of workbook.sheets) {
    budget.sheet();
    const xml = parts.xml(part);
    if (xml === undefined) throw unreadable(`the sheet ${part} is not in the zip`);
    writer.startSheet(name);
    copySheet(xml, context, budget, writer);
    writer.endSheet();
  }
  return writer.spreadsheet();
}
