import { withoutNumericReferences } from '../xml/xml.text.js';

/** A paragraph may ask for thousands of spaces with a few bytes. */
const LONGEST_GAP = 50;

/**
 * The text of a cell, paragraph after paragraph, as ODF wants white space read (1.3, part 3, 6.1.2): what is written
 * counts as one space, none at either end; `<text:s>`, `<text:tab>` and `<text:line-break>` count as they say.
 * Stays XML: `&lt;` and its kind are not resolved.
 */
export class OdsParagraphs {
  private written = '';
  private paragraphs = 0;
  private afterSpace = true;

  get text(): string {
    return this.written;
  }

  clear(): void {
    this.written = '';
    this.paragraphs = 0;
  }

  start(): void {
    if (this.paragraphs++ > 0) this.written += '\n';
    this.afterSpace = true;
  }

  end(): void {
    if (this.afterSpace && this.written.endsWith(' ')) this.written = this.written.slice(0, -1);
  }

  add(characters: string): void {
    // A space written as a number is a space like the others.
    let text = characters.includes('&#') ? withoutNumericReferences(characters) : characters;
    if (/[\t\r\n]| {2}/.test(text)) text = text.replace(/[\t\r\n ]+/g, ' ');
    if (this.afterSpace && text.startsWith(' ')) text = text.slice(1);
    if (text === '') return;
    this.written += text;
    this.afterSpace = text.endsWith(' ');
  }

  /** An element within a paragraph: a gap, or nothing that is seen. */
  element(name: string, attributes: string): void {
    if (name === 'text:s') {
      const count = Number(/ text:c="(\d{1,9})"/.exec(attributes)?.[1] ?? 1);
      this.gap(' '.repeat(Math.min(count, LONGEST_GAP)));
    } else if (name === 'text:tab') this.gap('\t');
    else if (name === 'text:line-break') this.gap('\n');
  }

  private gap(characters: string): void {
    this.written += characters;
    this.afterSpace = false;
  }
}
