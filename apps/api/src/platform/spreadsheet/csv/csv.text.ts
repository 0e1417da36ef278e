import { unreadable } from '../spreadsheet.refused.js';

// eslint-disable-next-line no-control-regex
const BINARY = /[\u0000-\u0008\u000b\u000e-\u001f\ufffe\uffff]/;
/** A letter with an accent, as UTF-8 writes it and Windows-1252 shows it: « Ã© ». */
const ACCENT_IN_UTF8 = /[\u00c3\u00c5][\u0080-\u00bf]/;

/**
 * The text of a list as French programs save it: UTF-8, UTF-16 with its mark (Excel's « texte Unicode »), else
 * Windows-1252. A file that mixes the first and the last is refused, because half of its names would come out wrong.
 * @throws SpreadsheetRefused FILE_UNREADABLE
 */
export function decodeCsv(file: Buffer): string {
  const text = decoded(file);
  if (BINARY.test(text)) throw unreadable('control characters in the text');
  return text;
}

function decoded(file: Buffer): string {
  const mark = file.toString('latin1', 0, 2);
  if (mark === '\xff\xfe') return decodedAs('utf-16le', file);
  if (mark === '\xfe\xff') return decodedAs('utf-16be', file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    if (ACCENT_IN_UTF8.test(file.toString('latin1'))) throw unreadable('neither UTF-8 nor Windows-1252');
    return decodedAs('windows-1252', file);
  }
}

function decodedAs(encoding: string, file: Buffer): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    throw unreadable(`the text is not ${encoding}`);
  }
}
