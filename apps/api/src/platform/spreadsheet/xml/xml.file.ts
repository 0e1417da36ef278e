import { fileKind, isZip } from '../file-kind.js';
import { partsOf } from '../parts.js';
import { SpreadsheetRefused } from '../spreadsheet.refused.js';
import { zipDirectory, type ZipEntry } from '../zip/zip.directory.js';
import { unpackedParts } from '../zip/zip.member.js';
import { headOf, type XmlDocument } from './xml.document.js';
import { XmlScanner } from './xml.scanner.js';
import { unicodeOf } from './xml.text.js';
import { localName } from './xml.walker.js';

const MAX_XML = 64 * 1024 * 1024;
/** Before its root a document has room for a declaration and a comment or two. */
const LOOKED_AT = 64 * 1024;

/**
 * The XML document that a file is, or the one with this root among what a zip holds; undefined when the file is no XML,
 * and when a zip has none.
 * @throws SpreadsheetRefused FILE_HOLDS_SEVERAL when a zip has more than one
 */
export async function xmlDocumentOf(file: Buffer, root: string): Promise<XmlDocument | undefined> {
  if (isZip(file)) return zippedDocument(file, root);
  const kind = fileKind(file);
  return kind === 'xml' || (kind === 'text' && file.toString('latin1', 0, 64).trimStart().startsWith('<'))
    ? { parts: () => partsOf(file) }
    : undefined;
}

async function zippedDocument(file: Buffer, root: string): Promise<XmlDocument | undefined> {
  const members = zipDirectory(file).filter(({ name }) => /\.xml$/i.test(name));
  const found: XmlDocument[] = [];
  const refused: SpreadsheetRefused[] = [];
  for (const member of members) {
    const document = { parts: () => membersParts(file, member) };
    try {
      if (rootOf(await headOf(document, LOOKED_AT)) === root) found.push(document);
    } catch (error) {
      if (!(error instanceof SpreadsheetRefused)) throw error;
      refused.push(error);
    }
  }
  if (found.length > 1) {
    throw new SpreadsheetRefused('FILE_HOLDS_SEVERAL', `${found.length} documents with the root ${root}`);
  }
  // What can't be looked into beside a list does no harm; where there is nothing else, it is why there is no list.
  if (refused[0] && refused.length === members.length) throw refused[0];
  return found[0];
}

function membersParts(file: Buffer, member: ZipEntry): AsyncIterable<Buffer> {
  if (member.encrypted) throw new SpreadsheetRefused('FILE_ENCRYPTED', 'the zip is protected by a password');
  return unpackedParts(file, member, MAX_XML);
}

/** The name of the first element, without its prefix: every encoding that is read writes it alike, but UTF-16. */
function rootOf(head: Buffer): string | undefined {
  let root: string | undefined;
  const scanner = new XmlScanner({
    open: ({ name }) => (root ??= localName(name)),
    close: () => undefined,
    text: () => undefined,
  });
  const unicode = unicodeOf(head);
  try {
    scanner.write(unicode === 'utf-8' ? head.toString('latin1') : new TextDecoder(unicode).decode(head));
  } catch (error) {
    // Whatever is wrong behind it is told when the document is read.
    if (root === undefined) throw error;
  }
  return root;
}
