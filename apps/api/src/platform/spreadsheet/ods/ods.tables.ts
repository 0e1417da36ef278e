import { otherFormat, unreadable } from '../spreadsheet.refused.js';
import type { Tag, XmlVisitor } from '../xml/xml.scanner.js';
import { unescapeXml, withoutNumericReferences } from '../xml/xml.text.js';
import type { RowCost, TableBudget } from '../tables/table.budget.js';
import type { GatedSpreadsheet, TableWriter } from '../tables/table.writer.js';
import type { CellValue } from '../tables/written-cell.js';
import { cellValue, repeats } from './ods.cell.js';
import { OdsParagraphs } from './ods.paragraphs.js';

const NAMESPACES = ['office', 'table', 'text'].map(
  (name) => ` xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
);
const WRAPS_TABLES = new Set(['office:document-content', 'office:body', 'office:spreadsheet']);
const WRAPS_ROWS = new Set(['table:table-rows', 'table:table-header-rows', 'table:table-row-group']);
const NOT_SHOWN = /^(?:text:(?:ruby-text|note|p)|office:annotation.*|(?:draw|table):.*)$/;

/**
 * Takes the cells out of a content.xml and leaves the rest: comments of people, shapes, links, forms, tracked changes,
 * pivot tables, validations, styles. Each of them is a way to mislead or to stop SheetJS. The cost of the cells is
 * counted while they are written down again.
 */
export class OdsTables implements XmlVisitor {
  private readonly budget: TableBudget;
  private readonly writer: TableWriter;
  private place: 'document' | 'table' | 'row' | 'cell' | 'paragraph' = 'document';
  /** Depth within an element that is left out. */
  private left = 0;
  private spreadsheet = false;

  private rows = 0;
  private rowTimes = 1;
  private columns = 0;
  private cost: RowCost = { valued: 0, width: 0, characters: 0 };
  private value: CellValue = { isError: false };
  private cellTimes = 1;
  private readonly paragraphs = new OdsParagraphs();

  constructor(budget: TableBudget, writer: TableWriter) {
    this.budget = budget;
    this.writer = writer;
  }

  /** The tables alone. */
  gated(): GatedSpreadsheet {
    if (!this.spreadsheet) throw unreadable('no spreadsheet in content.xml');
    return this.writer.spreadsheet();
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
      this.writer.endSheet();
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
      this.writer.startSheet(nameOf(attributes));
      this.rows = 0;
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
    this.writer.startRow(this.rows, this.rowTimes);
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
      this.cost.characters += this.writeCell(shown) * this.cellTimes;
      this.cost.valued += this.cellTimes;
      this.cost.width = this.columns + this.cellTimes;
    }
    this.columns += this.cellTimes;
  }

  /** @returns the characters that it takes, as XML */
  private writeCell(shown: string): number {
    const { typed, isError, text = shown } = this.value;
    if (typed || isError || this.cellTimes * this.rowTimes > 1) {
      return this.writer.cell(this.columns, this.value, shown, this.cellTimes);
    }
    this.writer.text(this.columns, unescapeXml(withoutNumericReferences(text)));
    return text.length;
  }

  private closeRow(): void {
    this.place = 'table';
    this.rows += this.rowTimes;
    if (this.cost.valued === 0) return;
    this.writer.endRow();
    this.budget.row(this.cost, this.rowTimes, this.rows);
  }
}

const nameOf = (attributes: string): string =>
  unescapeXml(withoutNumericReferences(/ table:name="([^"]*)"/.exec(attributes)?.[1] ?? ''));
