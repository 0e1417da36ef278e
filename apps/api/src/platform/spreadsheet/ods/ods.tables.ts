import { otherFormat, unreadable } from '../spreadsheet.refused.js';
import type { TextCell } from '../spreadsheet.js';
import type { Tag, XmlVisitor } from '../xml/xml.scanner.js';
import { unescapeXml, withoutNumericReferences } from '../xml/xml.text.js';
import type { OdsBudget, RowCost } from './ods.budget.js';
import { cellValue, repeats, STYLES, writtenCell, type CellValue } from './ods.cell.js';
import { OdsParagraphs } from './ods.paragraphs.js';

const HEAD = `<office:document-content><office:automatic-styles>${STYLES}</office:automatic-styles><office:spreadsheet>`;
const FOOT = '</office:spreadsheet></office:document-content>';

const NAMESPACES = ['office', 'table', 'text'].map(
  (name) => ` xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
);
const WRAPS_TABLES = new Set(['office:document-content', 'office:body', 'office:spreadsheet']);
const WRAPS_ROWS = new Set(['table:table-rows', 'table:table-header-rows', 'table:table-row-group']);
const NOT_SHOWN = /^(?:text:(?:ruby-text|note|p)|office:annotation.*|(?:draw|table):.*)$/;

/**
 * Takes the cells out of a content.xml and leaves the rest: comments of people, shapes, links, forms, tracked changes,
 * pivot tables, validations, styles. Each of them is a way to mislead or to stop SheetJS. The cells are written down
 * again in the least XML that says the same, and their cost is counted. A text is what it is, and waits here for its
 * row: most cells of a list are texts, and SheetJS took as long over them as all else together. The names of sheets
 * stay here too and numbers go in their place: of two sheets by one name SheetJS keeps one.
 */
export class OdsTables implements XmlVisitor {
  readonly sheetNames: string[] = [];
  /** By sheet, then by row from 0. */
  readonly texts: Map<number, TextCell[]>[] = [];
  private readonly budget: OdsBudget;
  private readonly kept: string[] = [HEAD];
  private place: 'document' | 'table' | 'row' | 'cell' | 'paragraph' = 'document';
  /** Depth within an element that is left out. */
  private left = 0;
  private spreadsheet = false;

  private rows = 0;
  private rowsWritten = 0;
  private rowTimes = 1;
  private columns = 0;
  /** Columns of this row that SheetJS is told of; none while the row is not begun. */
  private columnsWritten: number | undefined;
  private cost: RowCost = { valued: 0, width: 0, characters: 0 };
  private value: CellValue = { isError: false };
  private cellTimes = 1;
  private readonly paragraphs = new OdsParagraphs();

  constructor(budget: OdsBudget) {
    this.budget = budget;
  }

  /** The tables alone, as a content.xml for SheetJS. */
  content(): string {
    if (!this.spreadsheet) throw unreadable('no spreadsheet in content.xml');
    return this.kept.join('') + FOOT;
  }

  open(tag: Tag): void {
    if (this.left > 0) {
      if (!tag.empty) this.left++;
    } else if (!this.enter(tag)) {
      if (!tag.empty) this.left = 1;
    } else if (tag.empty) this.close(tag.name);
  }

  close(name: string): void {
    if (this.left > 0) this.left--;
    else if (name === 'text:p') this.closeParagraph();
    else if (name === 'table:table-cell') this.closeCell();
    else if (name === 'table:table-row') this.closeRow();
    else if (name === 'table:table') {
      this.kept.push('</table>');
      this.place = 'document';
    }
  }

  text(characters: string): void {
    if (this.left === 0 && this.place === 'paragraph') this.paragraphs.add(characters);
  }

  /** @returns false when the element and all within is of no interest */
  private enter({ name, attributes }: Tag): boolean {
    if (this.place === 'document') return this.enterDocument(name, attributes);
    if (this.place === 'table') return this.enterTable(name, attributes);
    if (this.place === 'row') return this.enterRow(name, attributes);
    if (this.place === 'cell') return this.enterCell(name);
    if (NOT_SHOWN.test(name)) return false;
    this.paragraphs.element(name, attributes);
    return true;
  }

  private enterDocument(name: string, attributes: string): boolean {
    if (name === 'office:text') throw otherFormat('odt');
    if (name === 'table:table' && this.spreadsheet) {
      this.budget.sheet();
      this.kept.push(`<table name="${this.sheetNames.length}">`);
      this.sheetNames.push(nameOf(attributes));
      this.texts.push(new Map());
      this.rows = this.rowsWritten = 0;
      this.place = 'table';
      return true;
    }
    if (name === 'office:document-content' && !NAMESPACES.every((each) => attributes.includes(each))) {
      throw unreadable('content.xml does not use the names of OpenDocument');
    }
    if (name === 'office:spreadsheet') this.spreadsheet = true;
    return WRAPS_TABLES.has(name);
  }

  private enterTable(name: string, attributes: string): boolean {
    if (name !== 'table:table-row') return WRAPS_ROWS.has(name);
    this.rowTimes = repeats(attributes, 'rows');
    this.columns = 0;
    this.columnsWritten = undefined;
    this.cost = { valued: 0, width: 0, characters: 0 };
    this.place = 'row';
    return true;
  }

  private enterRow(name: string, attributes: string): boolean {
    if (name === 'table:table-cell') {
      this.value = cellValue(attributes);
      this.cellTimes = repeats(attributes, 'columns');
      this.paragraphs.clear();
      this.place = 'cell';
      return true;
    }
    // Covered by a merged cell: what it may still hold is not shown.
    if (name === 'table:covered-table-cell') this.columns += repeats(attributes, 'columns');
    return false;
  }

  private enterCell(name: string): boolean {
    if (name !== 'text:p') return false;
    this.paragraphs.start();
    this.place = 'paragraph';
    return true;
  }

  private closeParagraph(): void {
    this.paragraphs.end();
    this.place = 'cell';
  }

  private closeCell(): void {
    this.place = 'row';
    const shown = this.paragraphs.text;
    if (this.value.typed || this.value.text || shown !== '') {
      const repeated = this.cellTimes * this.rowTimes > 1;
      const { typed, isError, text = shown } = this.value;
      const characters = typed || isError || repeated ? this.writeCell(shown) : this.keepText(text);
      this.cost.valued += this.cellTimes;
      this.cost.width = this.columns + this.cellTimes;
      this.cost.characters += characters * this.cellTimes;
    }
    this.columns += this.cellTimes;
  }

  /** @returns the characters that it takes, as XML */
  private keepText(xml: string): number {
    const cell: TextCell = { column: this.columns, text: unescapeXml(withoutNumericReferences(xml)) };
    const row = this.texts.at(-1)?.get(this.rows);
    if (row) row.push(cell);
    else this.texts.at(-1)?.set(this.rows, [cell]);
    return xml.length;
  }

  private writeCell(shown: string): number {
    const columnsWritten = this.columnsWritten ?? this.startRow();
    const gap = this.columns - columnsWritten;
    if (gap > 0) this.kept.push(`<table-cell number-columns-repeated="${gap}"/>`);
    const cell = writtenCell(this.value, shown, this.cellTimes, this.rowTimes);
    this.kept.push(cell);
    this.columnsWritten = this.columns + this.cellTimes;
    return cell.length;
  }

  /** @returns the columns written, none */
  private startRow(): number {
    const gap = this.rows - this.rowsWritten;
    if (gap > 0) this.kept.push(`<table-row number-rows-repeated="${gap}"></table-row>`);
    this.kept.push(this.rowTimes > 1 ? `<table-row number-rows-repeated="${this.rowTimes}">` : '<table-row>');
    this.rowsWritten = this.rows + this.rowTimes;
    return 0;
  }

  private closeRow(): void {
    this.place = 'table';
    this.rows += this.rowTimes;
    if (this.cost.valued === 0) return;
    if (this.columnsWritten !== undefined) this.kept.push('</table-row>');
    this.budget.row(this.cost, this.rowTimes, this.rows);
  }
}

const nameOf = (attributes: string): string =>
  unescapeXml(withoutNumericReferences(/ table:name="([^"]*)"/.exec(attributes)?.[1] ?? ''));
