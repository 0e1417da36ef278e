import type { FoundFormat } from './spreadsheet.refused.js';

const MAGIC: [string, FoundFormat][] = [
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'xls'],
  ['%PDF-', 'pdf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['{\\rtf', 'rtf'],
  ['\x1f\x8b', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['Rar!', 'archive'],
];
const MARKUP: [RegExp, FoundFormat][] = [
  [/<(?:\w+:)?document[^>]*opendocument/, 'fods'],
  [/urn:schemas-microsoft-com:office:spreadsheet/, 'xml-spreadsheet'],
  [/<(?:!doctype html|html|table|body|meta)/, 'html'],
  [/^<\?xml/, 'xml'],
];
const LOOKED_AT = 64 * 1024;

export const isZip = (file: Buffer): boolean => file.toString('latin1', 0, 4) === 'PK\x03\x04';

/** An OLE file is an old .xls, unless Office put an encrypted .xlsx in it. */
export const isEncryptedOffice = (file: Buffer): boolean =>
  fileKind(file) === 'xls' && file.includes(Buffer.from('EncryptedPackage', 'utf16le'));

/** What a file that is no zip is, by its content; undefined when nothing known. */
export function fileKind(file: Buffer): FoundFormat | undefined {
  const start = file.subarray(0, LOOKED_AT);
  const bytes = start.toString('latin1');
  const magic = MAGIC.find(([mark]) => bytes.startsWith(mark));
  if (magic) return magic[1];
  const text = textOf(start, bytes);
  if (text === undefined) return undefined;
  if (text.startsWith('<'))
    return MARKUP.find(([pattern]) => pattern.test(text.toLowerCase()))?.[1] ?? 'text';
  return isCsv(text) ? 'csv' : 'text';
}

const LINES_LOOKED_AT = 10;

/** A separator between the words of one of the first lines; a comma followed by a space is one of a sentence. */
function isCsv(text: string): boolean {
  const lines = text.replace(/"[^"]*"/g, '""').split(/[\r\n]+/, LINES_LOOKED_AT);
  return lines.some((line) => /[;\t]|,\S/.test(line));
}

/** French lists come as UTF-8, as Windows-1252 and, from Excel's « texte Unicode », as UTF-16. */
function textOf(start: Buffer, bytes: string): string | undefined {
  if (bytes.startsWith('\xff\xfe')) return start.subarray(2).toString('utf16le').trim();
  if (bytes.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(start).trim();
  // eslint-disable-next-line no-control-regex
  const isText = !/[\u0000-\u0008\u000b\u000e-\u001f]/.test(bytes);
  return isText ? bytes.replace(/^\xef\xbb\xbf/, '').trim() : undefined;
}
