import type { ZipEntry } from '../zip/zip.directory.js';
import { zipMember } from '../zip/zip.member.js';
import { otherFormat, SpreadsheetRefused, unreadable, type FoundFormat } from '../spreadsheet.refused.js';
import { scanXml } from '../xml/xml.scanner.js';
import { TableBudget } from '../tables/table.budget.js';
import { TableWriter, type GatedSpreadsheet } from '../tables/table.writer.js';
import { decodeXml } from '../xml/xml.text.js';
import { onlyMember } from '../zip/only-member.js';
import { OdsTables } from './ods.tables.js';

const MAX_CONTENT = 64 * 1024 * 1024;
const MAX_MANIFEST = 512 * 1024;
const MAX_MIMETYPE = 256;

const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';
const OTHER_MIMETYPES: [RegExp, FoundFormat][] = [
  [/opendocument\.spreadsheet-template/, 'ots'],
  [/opendocument\.text/, 'odt'],
  [/opendocument/, 'opendocument'],
  [/sun\.xml\.calc/, 'sxc'],
  [/./, 'zip'],
];
const OTHER_MEMBERS: [RegExp, FoundFormat][] = [
  [/^xl\/workbook\.bin$/, 'xlsb'],
  [/^word\//, 'docx'],
  [/^ppt\//, 'pptx'],
  [/^Index\/.*\.iwa$|^Index\.zip$/, 'numbers'],
];

/**
 * Lets nothing of an uploaded .ods reach SheetJS but its tables, of a size that was counted first. Raw, files of 20 kB
 * kept SheetJS busy for 40 s or took 2 GB, and other formats by the name of .ods were read without a word.
 * @throws SpreadsheetRefused
 */
export function odsGate(file: Buffer, entries: ZipEntry[], maxRows: number): GatedSpreadsheet {
  refuseOtherZips(file, entries);
  refuseEncrypted(file, entries);
  const content = onlyMember(entries, 'content.xml');
  if (!content) throw unreadable('no content.xml in the zip');
  const xml = decodeXml(zipMember(file, content, MAX_CONTENT));
  const tables = new OdsTables(new TableBudget(maxRows), new TableWriter());
  scanXml(xml, tables);
  return tables.gated();
}

function refuseOtherZips(file: Buffer, entries: ZipEntry[]): void {
  for (const { name } of entries) {
    const found = OTHER_MEMBERS.find(([pattern]) => pattern.test(name));
    if (found) throw otherFormat(found[1]);
  }
  const entry = onlyMember(entries, 'mimetype');
  if (!entry && !onlyMember(entries, 'content.xml')) throw otherFormat('zip');
  if (!entry || entry.encrypted) return;
  const mimetype = zipMember(file, entry, MAX_MIMETYPE).toString('latin1').trim();
  if (mimetype === SPREADSHEET) return;
  const found = OTHER_MIMETYPES.find(([pattern]) => pattern.test(mimetype));
  throw found ? otherFormat(found[1]) : unreadable('an empty mimetype');
}

function refuseEncrypted(file: Buffer, entries: ZipEntry[]): void {
  const manifest = onlyMember(entries, 'META-INF/manifest.xml');
  const encrypted =
    entries.some((entry) => entry.encrypted) ||
    (manifest && decodeXml(zipMember(file, manifest, MAX_MANIFEST)).includes('encryption-data'));
  if (encrypted) throw new SpreadsheetRefused('FILE_ENCRYPTED', 'the file is protected by a password');
}
