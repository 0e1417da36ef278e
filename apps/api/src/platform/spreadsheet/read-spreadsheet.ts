import { readCsv } from './csv/csv.reader.js';
import { fileKind, isEncryptedOffice, isZip } from './file-kind.js';
import { odsGate } from './ods/ods.gate.js';
import { sheetsOf } from './sheetjs.js';
import { otherFormat, SpreadsheetRefused, unreadable } from './spreadsheet.refused.js';
import type { ReadOptions, Sheet } from './spreadsheet.js';
import { isXlsx, xlsxGate } from './xlsx/xlsx.gate.js';
import { zipDirectory } from './zip/zip.directory.js';

/**
 * The sheets of a file, whatever its name says: an .xlsx renamed .ods is an .xlsx. Takes the processor and memory it
 * takes: outside of tests it runs in a process of its own (SpreadsheetReader).
 * @throws SpreadsheetRefused
 */
export function readSpreadsheet(file: Buffer, { accept, maxRows }: ReadOptions): Sheet[] {
  if (file.length === 0) throw new SpreadsheetRefused('FILE_EMPTY', 'no byte in the file');
  if (!isZip(file)) {
    if (fileKind(file) !== 'csv') throw notASpreadsheet(file);
    if (!accept.includes('csv')) throw otherFormat('csv');
    return readCsv(file, maxRows);
  }
  const entries = zipDirectory(file);
  const format = isXlsx(entries) ? 'xlsx' : 'ods';
  const gate = format === 'xlsx' ? xlsxGate : odsGate;
  const gated = gate(file, entries, maxRows);
  if (!accept.includes(format)) throw otherFormat(format);
  return sheetsOf(gated);
}

function notASpreadsheet(file: Buffer): SpreadsheetRefused {
  if (isEncryptedOffice(file)) return new SpreadsheetRefused('FILE_ENCRYPTED', 'an encrypted Office file');
  const found = fileKind(file);
  return found ? otherFormat(found) : unreadable('no format that is known');
}
