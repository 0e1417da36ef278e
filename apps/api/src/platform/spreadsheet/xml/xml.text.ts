import { unreadable } from '../spreadsheet.refused.js';

const DECLARED = /^<\?xml[^>]*?\bencoding\s*=\s*["']([\w.-]+)["']/;
/** What no XML 1.0 document may hold, and PostgreSQL would not store. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** @throws SpreadsheetRefused FILE_UNREADABLE when it is neither UTF-8 nor UTF-16 */
export function decodeXml(bytes: Buffer): string {
  return decoded(bytes, unicodeOf(bytes));
}

/** In which form of Unicode a document is, if it is in one: the first bytes tell. */
export function unicodeOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
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
  const declared = declaredEncoding(xml) ?? encoding;
  if (!declared.startsWith(encoding.slice(0, 6)) && declared !== 'us-ascii') {
    throw unreadable(`XML in ${declared} is not read`);
  }
  return xml;
}

/** The encoding that a document says to be in, in lower case. */
export const declaredEncoding = (xml: string): string | undefined => DECLARED.exec(xml)?.[1]?.toLowerCase();

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
