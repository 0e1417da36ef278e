import { unreadable } from '../spreadsheet.refused.js';

const DECLARED = /^<\?xml[^>]*?\bencoding\s*=\s*["']([\w.-]+)["']/;
/** What no XML 1.0 document may hold, and PostgreSQL would not store. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** @throws SpreadsheetRefused FILE_UNREADABLE when it is neither UTF-8 nor UTF-16 */
export function decodeXml(bytes: Buffer): string {
  return decoded(bytes, encodingOf(bytes));
}

function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const start = bytes.toString('latin1', 0, 4);
  if (start.startsWith('\xff\xfe') || start === '<\0?\0') return 'utf-16le';
  if (start.startsWith('\xfe\xff') || start === '\0<\0?') return 'utf-16be';
  return 'utf-8';
}

function decoded(bytes: Buffer, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string {
  let xml: string;
  try {
    xml = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(`the XML is not ${encoding}`);
  }
  const declared = DECLARED.exec(xml)?.[1]?.toLowerCase() ?? encoding;
  if (!declared.startsWith(encoding.slice(0, 6)) && declared !== 'us-ascii') {
    throw unreadable(`XML in ${declared} is not read`);
  }
  return xml;
}

const SINGLE_BYTE = /^(?:iso-8859-15?|windows-1252)$/;
const LONGEST_DECLARATION = 256;

/**
 * The same, and also in the single-byte encodings of western Europe where the document declares one. Bytes that are
 * UTF-8 are read so all the same: files that were saved anew often keep an old declaration, and no text of that
 * encoding comes out as UTF-8 by chance.
 * @throws SpreadsheetRefused FILE_UNREADABLE
 */
export function decodeDeclaredXml(bytes: Buffer): string {
  const start = bytes.toString('latin1', 0, LONGEST_DECLARATION).replace(/^\xef\xbb\xbf/, '');
  const declared = DECLARED.exec(start)?.[1]?.toLowerCase() ?? '';
  if (!SINGLE_BYTE.test(declared)) return decodeXml(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(declared).decode(bytes);
  }
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text of XML that has no other references than `&lt; &gt; &amp; &quot; &apos;`. */
export const unescapeXml = (xml: string): string =>
  xml.replace(/&(lt|gt|amp|quot|apos);/g, (whole, name: string) => NAMED[name] ?? whole);

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const escapeQuotes = (text: string): string =>
  text.includes('"') ? text.replaceAll('"', '&quot;') : text;

const REFERENCE = /&#(\w*);/g;
const UNKNOWN_REFERENCE = /&(?!(?:lt|gt|amp|quot|apos);)/;

/**
 * The same XML with `&lt; &gt; &amp; &quot; &apos;` as its only references.
 * @throws SpreadsheetRefused FILE_UNREADABLE on an entity: those that are not built in need a DOCTYPE
 */
export function withoutNumericReferences(xml: string): string {
  if (FORBIDDEN.test(xml)) throw unreadable('control characters in the XML');
  if (!xml.includes('&')) return xml;
  const plain = xml.includes('&#')
    ? xml.replace(REFERENCE, (_, code: string) => escapeXml(characterOf(code)))
    : xml;
  if (UNKNOWN_REFERENCE.test(plain)) throw unreadable('an entity that XML does not define');
  return plain;
}

function characterOf(code: string): string {
  const point = /^x[\da-f]{1,6}$/i.test(code)
    ? parseInt(code.slice(1), 16)
    : /^\d{1,7}$/.test(code)
      ? Number(code)
      : -1;
  const character = point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\0';
  if (FORBIDDEN.test(character) || /^[\ud800-\udfff]$/.test(character)) {
    throw unreadable(`&#${code}; is not a character`);
  }
  return character;
}
