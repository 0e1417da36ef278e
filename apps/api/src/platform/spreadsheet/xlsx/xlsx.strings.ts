import { plainText, walkXml, type XmlNode } from '../xml/xml.walker.js';

/** The texts that cells share, by their place; formats and readings aids of Asian scripts are no part of them. */
export function readStrings(xml: string | undefined): string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  const text = richText((written) => strings.push(written));
  walkXml(xml, { sst: { within: { si: text } } });
  return strings;
}

/** An element that holds a text, whole or in runs of one format each. */
export function richText(take: (text: string) => void): XmlNode {
  let written = '';
  const t: XmlNode = { text: (characters) => (written += characters) };
  return {
    open: () => (written = ''),
    close: () => take(cellText(written)),
    within: { t, r: { within: { t } } },
  };
}

const CODE = /_x([\da-f]{4})_/gi;
// eslint-disable-next-line no-control-regex
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** What a cell shows: Excel writes `_x000D_` for characters that XML can't hold or would change. */
export function cellText(xml: string): string {
  const text = plainText(xml);
  const decoded = text.includes('_x')
    ? text
        .replace(CODE, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
        .replace(NOT_IN_XML, '')
        .replace(/\p{Surrogate}/gu, '\ufffd')
    : text;
  return decoded.includes('\r') ? decoded.replace(/\r\n?/g, '\n') : decoded;
}
