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
  /** References are not resolved; a text may come in several pieces, and a reference in two of them. */
  text(characters: string): void;
}

/** What is not looked into: a comment or a processing instruction; of CDATA the text is told as it stands. */
interface Aside {
  endsBy: string;
  isText: boolean;
}

const SLASH = 0x2f;
const EXCLAMATION_MARK = 0x21;
const QUESTION_MARK = 0x3f;
const MAX_DEPTH = 64;
/** Of a tag that comes in several parts: as much is kept of it as is not understood yet. */
const LONGEST_TAG = 64 * 1024;
const NAME = '[A-Za-z_][\\w.:-]*';
const TIDY = new RegExp(`<(${NAME})((?: ${NAME}="[^"<]*")*)(/?)>`, 'y');
const UNTIDY = new RegExp(`<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'y');
const ATTRIBUTE = new RegExp(`\\s+(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');
const ASIDES: [string, Aside][] = [
  ['<?', { endsBy: '?>', isText: false }],
  ['<!--', { endsBy: '-->', isText: false }],
  ['<![CDATA[', { endsBy: ']]>', isText: true }],
];

/**
 * Walks a whole XML document once, tag by tag.
 * @throws SpreadsheetRefused FILE_UNREADABLE, FILE_TOO_COMPLEX
 */
export function scanXml(xml: string, visitor: XmlVisitor): void {
  const scanner = new XmlScanner(visitor);
  scanner.write(xml);
  scanner.end();
}

/**
 * Walks an XML document that comes in parts, cut anywhere, and holds it to being one: closed as opened, without a DOCTYPE
 * (whose entities can make gigabytes of one line), at most 64 deep. Of what it has walked it keeps the names of
 * the open elements alone. Namespaces and references are left to the visitor.
 */
export class XmlScanner {
  private readonly visitor: XmlVisitor;
  private readonly opened: string[] = [];
  /** From the first tag on that is not complete. */
  private xml = '';
  private passed = 0;
  private aside: Aside | undefined;

  constructor(visitor: XmlVisitor) {
    this.visitor = visitor;
  }

  /** @throws SpreadsheetRefused FILE_UNREADABLE, FILE_TOO_COMPLEX */
  write(part: string): void {
    this.xml += part;
    const end = this.scan();
    this.passed += end;
    this.xml = this.xml.slice(end);
  }

  /** @throws SpreadsheetRefused FILE_UNREADABLE when something is not complete */
  end(): void {
    if (this.aside) throw unreadable(`no ${this.aside.endsBy} to the end`);
    if (this.xml !== '') throw unreadable(`a broken tag at ${this.passed}`);
    if (this.opened.length > 0)
      throw unreadable(`<${this.opened.at(-1)}> is not closed: the XML is cut short`);
  }

  /** @returns where that begins which needs the next part */
  private scan(): number {
    let end = 0;
    for (;;) {
      if (this.aside) {
        end = this.goThrough(this.aside, end);
        if (this.aside) return end;
      }
      const start = this.xml.indexOf('<', end);
      const textEnd = start === -1 ? this.xml.length : start;
      if (textEnd > end && this.opened.length > 0) this.visitor.text(this.xml.slice(end, textEnd));
      if (start === -1) return textEnd;
      const next = this.xml.charCodeAt(start + 1);
      if (next === SLASH) end = this.closeTag(start);
      else if (next === EXCLAMATION_MARK || next === QUESTION_MARK) end = this.beginAside(start);
      else end = this.openTag(start);
      if (end === start) return start;
    }
  }

  /** @returns its end; its start, here and below, while it is not complete */
  private openTag(start: number): number {
    TIDY.lastIndex = UNTIDY.lastIndex = start;
    const tidy = TIDY.exec(this.xml);
    const match = tidy ?? UNTIDY.exec(this.xml);
    if (!match) return this.unlessTooLong(start);
    const [whole, name = '', written = '', slash] = match;
    const empty = slash === '/';
    this.visitor.open({ name, attributes: tidy ? written : tidied(written), empty });
    if (!empty && this.opened.push(name) > MAX_DEPTH) throw tooComplex(`XML more than ${MAX_DEPTH} deep`);
    return start + whole.length;
  }

  private closeTag(start: number): number {
    const end = this.xml.indexOf('>', start) + 1;
    if (end === 0) return this.unlessTooLong(start);
    const name = this.opened.pop();
    if (name === undefined || !this.closes(name, start, end)) {
      throw unreadable(`<${name ?? ''}> is closed by something else at ${this.passed + start}`);
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

  private beginAside(start: number): number {
    for (const [mark, aside] of ASIDES) {
      if (!this.xml.startsWith(mark, start)) continue;
      this.aside = aside;
      return start + mark.length;
    }
    const rest = this.xml.slice(start, start + 9);
    if (ASIDES.some(([mark]) => mark.startsWith(rest))) return start;
    throw unreadable('a DOCTYPE is not read');
  }

  private goThrough({ endsBy, isText }: Aside, from: number): number {
    const place = this.xml.indexOf(endsBy, from);
    // The mark itself may be cut in two.
    const until = place === -1 ? Math.max(from, this.xml.length - endsBy.length + 1) : place;
    if (isText && until > from) this.visitor.text(escapeXml(this.xml.slice(from, until)));
    if (place === -1) return until;
    this.aside = undefined;
    return place + endsBy.length;
  }

  private unlessTooLong(start: number): number {
    if (this.xml.length - start > LONGEST_TAG) throw unreadable(`a broken tag at ${this.passed + start}`);
    return start;
  }
}

function tidied(attributes: string): string {
  return attributes.replace(ATTRIBUTE, (_, name: string, double?: string, single?: string) => {
    return ` ${name}="${double ?? single?.replaceAll('"', '&quot;')}"`;
  });
}
