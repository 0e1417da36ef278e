import { fileKind, isEncryptedOffice, isZip } from './file-kind.js';
import { odsGate } from './ods/ods.gate.js';
import { sheetsOf } from './sheetjs.js';
import { otherFormat, SpreadsheetRefused, unreadable } from './spreadsheet.refused.js';
import type { ReadOptions, Sheet } from './spreadsheet.js';

/**
 * The sheets of a file, whatever its name says. Takes the processor and memory it takes: outside of tests it runs in a
 * process of its own (SpreadsheetReader).
 * @throws SpreadsheetRefused
 */
export function readSpreadsheet(file: Buffer, { accept, maxRows }: ReadOptions): Sheet[] {
  if (file.length === 0) throw new SpreadsheetRefused('FILE_EMPTY', 'no byte in the file');
  if (!isZip(file)) throw notAZip(file);
  const gated = odsGate(file, maxRows);
  if (!accept.includes('ods')) throw otherFormat('ods');
  return sheetsOf(gated);
}

function notAZip(file: Buffer): SpreadsheetRefused {
  if (isEncryptedOffice(file)) return new SpreadsheetRefused('FILE_ENCRYPTED', 'an encrypted Office file');
  const found = fileKind(file);
  return found ? otherFormat(found) : unreadable('no format that is known');
}
