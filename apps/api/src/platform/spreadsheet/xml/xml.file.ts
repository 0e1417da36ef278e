import { fileKind, isZip } from '../file-kind.js';
import { otherFormat, SpreadsheetRefused } from '../spreadsheet.refused.js';
import { zipDirectory, type ZipEntry } from '../zip/zip.directory.js';
import { zipMember } from '../zip/zip.member.js';

const MAX_XML = 64 * 1024 * 1024;
/** What file managers add to a zip of one file, and nobody put there. */
const BESIDE = /\/$|^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db)$/;

/**
 * The XML document that a file is, or that is alone in a zip; undefined when the file is neither.
 * @throws SpreadsheetRefused
 */
export function xmlFileOf(file: Buffer): Buffer | undefined {
  if (isZip(file)) return zippedXml(file, zipDirectory(file));
  const kind = fileKind(file);
  return kind === 'xml' || (kind === 'text' && file.toString('latin1', 0, 64).trimStart().startsWith('<'))
    ? file
    : undefined;
}

function zippedXml(file: Buffer, entries: readonly ZipEntry[]): Buffer | undefined {
  const members = entries.filter(({ name }) => !BESIDE.test(name));
  const [member] = members;
  if (!member || !members.every(({ name }) => /\.xml$/i.test(name))) return undefined;
  if (members.length > 1) throw otherFormat('zip');
  if (member.encrypted) throw new SpreadsheetRefused('FILE_ENCRYPTED', 'the zip is protected by a password');
  return zipMember(file, member, MAX_XML);
}
