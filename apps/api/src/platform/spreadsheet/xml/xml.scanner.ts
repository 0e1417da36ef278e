import { tooComplex, unreadable } from '../spreadsheet.refused.js';
import { escapeXml } from './xml.text.js';

export interface Tag {
  name: string;
  /** All of them, each as ` name="value"`: one space before, double quotes around. References are not resolved. */
  attributes: string;
  /** `<a/>`: no close() follows. */
  empty: boolean;
}

export interface XmlVisitor {
  open(tag: Tag): void;
  close(name: string): void;
  /** References are not resolved; a text may come in several pieces. */
  text(characters: string): void;
}

const SLASH = 0x2f;
const EXCLAMATION_MARK = 0x21;
const QUESTION_MARK = 0x3f;
const MAX_DEPTH = 64;
const NAME = '[A-Za-z_][\\w.:-]*';
const TIDY = new RegExp(`<(${NAME})((?: ${NAME}="[^"<]*")*)(/?)>`, 'y');
const UNTIDY = new RegExp(`<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'y');
const ATTRIBUTE = new RegExp(`\\s+(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');

/**
 * Walks a whole XML document once, tag by tag, and holds it to being one: closed as opened, without a DOCTYPE (whose
 * entities can make gigabytes of one line), at most 64 deep. Namespaces and references are left to the visitor.
 * @throws SpreadsheetRefused FILE_UNREADABLE, FILE_TOO_COMPLEX
 */
export function scanXml(xml: string, visitor: XmlVisitor): void {
  new XmlScanner(xml, visitor).scan();
}

class XmlScanner {
  private readonly xml: string;
  private readonly visitor: XmlVisitor;
  private readonly opened: string[] = [];

  constructor(xml: string, visitor: XmlVisitor) {
    this.xml = xml;
    this.visitor = visitor;
  }

  scan(): void {
    let end = 0;
    for (;;) {
      const start = this.xml.indexOf('<', end);
      if (start === -1) break;
      if (start > end && this.opened.length > 0) this.visitor.text(this.xml.slice(end, start));
      const next = this.xml.charCodeAt(start + 1);
      if (next === SLASH) end = this.closeTag(start);
      else if (next === EXCLAMATION_MARK || next === QUESTION_MARK) end = this.aside(start);
      else end = this.openTag(start);
    }
    if (this.opened.length > 0)
      throw unreadable(`<${this.opened.at(-1)}> is not closed: the XML is cut short`);
  }

  private openTag(start: number): number {
    TIDY.lastIndex = UNTIDY.lastIndex = start;
    const tidy = TIDY.exec(this.xml);
    const match = tidy ?? UNTIDY.exec(this.xml);
    if (!match) throw unreadable(`a broken tag at ${start}`);
    const [whole, name = '', written = '', slash] = match;
    const empty = slash === '/';
    this.visitor.open({ name, attributes: tidy ? written : tidied(written), empty });
    if (!empty && this.opened.push(name) > MAX_DEPTH) throw tooComplex(`XML more than ${MAX_DEPTH} deep`);
    return start + whole.length;
  }

  private closeTag(start: number): number {
    const name = this.opened.pop();
    const end = this.xml.indexOf('>', start) + 1;
    if (name === undefined || end === 0 || !this.closes(name, start, end)) {
      throw unreadable(`<${name ?? ''}> is closed by something else at ${start}`);
    }
    this.visitor.close(name);
    return end;
  }

  private closes(name: string, start: number, end: number): boolean {
    const nameEnd = start + 2 + name.length;
    return (
      this.xml.startsWith(name, start + 2) &&
      (nameEnd === end - 1 || this.xml.slice(nameEnd, end - 1).trim() === '')
    );
  }

  /** Comments and processing instructions are passed over, CDATA is text. */
  private aside(start: number): number {
    if (this.xml.startsWith('<?', start)) return this.endOf('?>', start + 2);
    if (this.xml.startsWith('<!--', start)) return this.endOf('-->', start + 4);
    if (!this.xml.startsWith('<![CDATA[', start)) throw unreadable('a DOCTYPE is not read');
    const end = this.endOf(']]>', start + 9);
    this.visitor.text(escapeXml(this.xml.slice(start + 9, end - 3)));
    return end;
  }

  private endOf(mark: string, from: number): number {
    const place = this.xml.indexOf(mark, from);
    if (place === -1) throw unreadable(`no ${mark} after ${from}`);
    return place + mark.length;
  }
}

function tidied(attributes: string): string {
  return attributes.replace(ATTRIBUTE, (_, name: string, double?: string, single?: string) => {
    return ` ${name}="${double ?? single?.replaceAll('"', '&quot;')}"`;
  });
}
