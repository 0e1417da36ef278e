import { storedZip } from '../zip/stored-zip.js';
import { zipDirectory, type ZipEntry } from '../zip/zip.directory.js';
import { zipMember } from '../zip/zip.member.js';
import { otherFormat, SpreadsheetRefused, unreadable, type FoundFormat } from '../spreadsheet.refused.js';
import type { TextCell } from '../spreadsheet.js';
import { scanXml } from '../xml/xml.scanner.js';
import { decodeXml, withoutNumericReferences } from '../xml/xml.text.js';
import { OdsBudget } from './ods.budget.js';
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
  [/^xl\/workbook\.xml$/, 'xlsx'],
  [/^xl\/workbook\.bin$/, 'xlsb'],
  [/^word\//, 'docx'],
  [/^ppt\//, 'pptx'],
  [/^Index\/.*\.iwa$|^Index\.zip$/, 'numbers'],
];

export interface GatedSpreadsheet {
  /** A small honest zip for SheetJS, its sheets named `0`, `1`, ... */
  zip: Buffer;
  sheetNames: string[];
  /** The texts of each sheet by row from 0, which the zip does not hold. */
  texts: ReadonlyMap<number, readonly TextCell[]>[];
}

/**
 * Lets nothing of an uploaded .ods reach SheetJS but its tables, of a size that was counted first. Raw, files of 20 kB
 * kept SheetJS busy for 40 s or took 2 GB, and other formats by the name of .ods were read without a word.
 * @throws SpreadsheetRefused
 */
export function odsGate(file: Buffer, maxRows: number): GatedSpreadsheet {
  const entries = zipDirectory(file);
  refuseOtherZips(file, entries);
  refuseEncrypted(file, entries);
  const content = only(entries, 'content.xml');
  if (!content) throw unreadable('no content.xml in the zip');
  const xml = decodeXml(zipMember(file, content, MAX_CONTENT));
  const tables = new OdsTables(new OdsBudget(maxRows));
  scanXml(xml, tables);
  return { zip: odsOf(tables.content()), sheetNames: tables.sheetNames, texts: tables.texts };
}

function refuseOtherZips(file: Buffer, entries: ZipEntry[]): void {
  for (const { name } of entries) {
    const found = OTHER_MEMBERS.find(([pattern]) => pattern.test(name));
    if (found) throw otherFormat(found[1]);
  }
  const entry = only(entries, 'mimetype');
  if (!entry && !only(entries, 'content.xml')) throw otherFormat('zip');
  if (!entry || entry.encrypted) return;
  const mimetype = zipMember(file, entry, MAX_MIMETYPE).toString('latin1').trim();
  if (mimetype === SPREADSHEET) return;
  const found = OTHER_MIMETYPES.find(([pattern]) => pattern.test(mimetype));
  throw found ? otherFormat(found[1]) : unreadable('an empty mimetype');
}

function refuseEncrypted(file: Buffer, entries: ZipEntry[]): void {
  const manifest = only(entries, 'META-INF/manifest.xml');
  const encrypted =
    entries.some((entry) => entry.encrypted) ||
    (manifest && decodeXml(zipMember(file, manifest, MAX_MANIFEST)).includes('encryption-data'));
  if (encrypted) throw new SpreadsheetRefused('FILE_ENCRYPTED', 'the file is protected by a password');
}

/** Programs differ on which of two entries with one name counts, so neither is read. */
function only(entries: ZipEntry[], name: string): ZipEntry | undefined {
  const [entry, second] = entries.filter((each) => each.name === name);
  if (second) throw unreadable(`two members of the zip are named ${name}`);
  return entry;
}

const MANIFEST =
  '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">' +
  `<manifest:file-entry manifest:full-path="/" manifest:media-type="${SPREADSHEET}"/></manifest:manifest>`;

function odsOf(content: string): Buffer {
  return storedZip([
    ['mimetype', Buffer.from(SPREADSHEET)],
    ['META-INF/manifest.xml', Buffer.from(MANIFEST)],
    ['styles.xml', Buffer.from('<office:document-styles/>')],
    ['content.xml', Buffer.from(withoutMisreadMarks(content))],
  ]);
}

/** Stands for an underscore that SheetJS, for Excel's sake, would take for the start of a code: `_x0041_`. */
export const UNDERSCORE = '\ufdd0';

const withoutMisreadMarks = (content: string): string =>
  withoutNumericReferences(content).replace(/_(?=x[\da-f]{4}_)/gi, UNDERSCORE);
