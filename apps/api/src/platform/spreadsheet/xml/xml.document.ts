import { unreadable } from '../spreadsheet.refused.js';
import { declaredEncoding, unicodeOf } from './xml.text.js';

/** The bytes of an XML document, a part at a time; they can be gone through again. */
export interface XmlDocument {
  parts(): AsyncIterable<Buffer> | Iterable<Buffer>;
}

const SINGLE_BYTE = /^(?:iso-?8859-15?|(?:windows-|cp)1252)$/;
const UTF_8 = /^(?:utf-?8|us-ascii)$/;
const LONGEST_DECLARATION = 256;

/** Its first bytes, at least so many where there are so many. */
export async function headOf(document: XmlDocument, length: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of document.parts()) {
    parts.push(part);
    size += part.length;
    if (size >= length) break;
  }
  return Buffer.concat(parts);
}

/**
 * The text of a document in UTF-8, UTF-16, or a single-byte encoding of western Europe that it declares. Bytes that are
 * UTF-8 are read so all the same: files that were saved anew often keep an old declaration, and no text of that
 * encoding comes out as UTF-8 by chance. To know it the bytes are gone through twice, rather than kept.
 * @throws SpreadsheetRefused FILE_UNREADABLE
 */
export async function* textOf(document: XmlDocument): AsyncGenerator<string> {
  const encoding = await encodingOf(document);
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decoded = (part?: Buffer) => {
    try {
      return part ? decoder.decode(part, { stream: true }) : decoder.decode();
    } catch {
      throw unreadable(`the XML is not ${encoding}`);
    }
  };
  for await (const part of document.parts()) yield decoded(part);
  yield decoded();
}

async function encodingOf(document: XmlDocument): Promise<string> {
  const head = await headOf(document, LONGEST_DECLARATION);
  const unicode = unicodeOf(head);
  if (unicode !== 'utf-8') {
    const declared = declaredEncoding(new TextDecoder(unicode).decode(head)) ?? unicode;
    if (declared.startsWith('utf-16')) return unicode;
    throw unreadable(`XML in ${declared} is not read`);
  }
  const declared = declaredEncoding(head.toString('latin1').replace(/^\xef\xbb\xbf/, '')) ?? unicode;
  if (UTF_8.test(declared)) return unicode;
  if (SINGLE_BYTE.test(declared)) return (await isUtf8(document)) ? unicode : declared;
  throw unreadable(`XML in ${declared} is not read`);
}

async function isUtf8(document: XmlDocument): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const part of document.parts()) {
    try {
      decoder.decode(part, { stream: true });
    } catch {
      return false;
    }
  }
  try {
    decoder.decode();
  } catch {
    return false;
  }
  return true;
}
