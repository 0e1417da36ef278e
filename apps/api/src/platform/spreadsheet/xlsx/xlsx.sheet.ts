import { unreadable } from '../spreadsheet.refused.js';
import type { TableBudget } from '../tables/table.budget.js';
import type { TableWriter } from '../tables/table.writer.js';
import { escapeXml } from '../xml/xml.text.js';
import { attributeOf, walkXml, type XmlNode } from '../xml/xml.walker.js';
import { shownCell, type ShownCell, type WrittenXlsxCell, type XlsxContext } from './xlsx.cell.js';
import { placeOf, uncovered, type Place } from './xlsx.merges.js';
import { richText } from './xlsx.strings.js';

type PlacedCell = Place & ShownCell;

/**
 * Takes the cells with values out of a sheet, counts their cost, and writes them down. What a file claims of its own
 * size is not looked at, nor are formulas, links, comments, drawings and macros.
 */
export function copySheet(xml: string, context: XlsxContext, budget: TableBudget, writer: TableWriter): void {
  const sheet = new XlsxSheet(context, budget);
  walkXml(xml, sheet.root);
  for (const cells of sheet.rows()) {
    const [first] = cells;
    if (!first) continue;
    writer.startRow(first.row);
    for (const { column, value, shown } of cells) {
      if (value.typed || value.isError) writer.cell(column, value, escapeXml(shown));
      else writer.text(column, shown);
    }
    writer.endRow();
  }
}

class XlsxSheet {
  readonly root: Record<string, XmlNode>;
  private readonly context: XlsxContext;
  private readonly budget: TableBudget;
  private readonly written: PlacedCell[][] = [];
  private readonly merges: string[] = [];
  private row = -1;
  private column = -1;
  private cells: PlacedCell[] = [];
  private characters = 0;
  private cell: WrittenXlsxCell = { type: '', format: 0, value: '', inline: '' };

  constructor(context: XlsxContext, budget: TableBudget) {
    this.context = context;
    this.budget = budget;
    const c: XmlNode = {
      open: (attributes) => this.startCell(attributes),
      close: () => this.endCell(),
      within: {
        v: { text: (characters) => (this.cell.value += characters) },
        is: richText((text) => (this.cell.inline = text)),
      },
    };
    const row: XmlNode = {
      open: (attributes) => this.startRow(attributes),
      close: () => this.endRow(),
      within: { c },
    };
    const mergeCell: XmlNode = {
      open: (attributes) => this.merges.push(attributeOf(attributes, 'ref') ?? ''),
    };
    this.root = {
      worksheet: { within: { sheetData: { within: { row } }, mergeCells: { within: { mergeCell } } } },
    };
  }

  rows(): PlacedCell[][] {
    return this.merges.length > 0 ? uncovered(this.written, this.merges) : this.written;
  }

  private startRow(attributes: string): void {
    const number = attributeOf(attributes, 'r');
    const row = number === undefined ? this.row + 1 : Number(number) - 1;
    if (!Number.isSafeInteger(row) || row <= this.row) throw unreadable('rows that are not in order');
    this.row = row;
    this.column = -1;
    this.cells = [];
    this.characters = 0;
  }

  private startCell(attributes: string): void {
    const reference = attributeOf(attributes, 'r');
    const place = reference === undefined ? { row: this.row, column: this.column + 1 } : placeOf(reference);
    if (place.row !== this.row || place.column <= this.column)
      throw unreadable('cells that are not in order');
    this.column = place.column;
    this.cell = {
      type: attributeOf(attributes, 't') ?? '',
      format: Number(attributeOf(attributes, 's') ?? 0),
      value: '',
      inline: '',
    };
  }

  private endCell(): void {
    if (this.cell.value === '' && this.cell.inline === '') return;
    const cell = shownCell(this.cell, this.context);
    if (cell.shown === '') return;
    this.characters += cell.shown.length;
    this.cells.push({ row: this.row, column: this.column, ...cell });
  }

  private endRow(): void {
    const last = this.cells.at(-1);
    if (!last) return;
    const cost = { valued: this.cells.length, width: last.column + 1, characters: this.characters };
    this.budget.row(cost, 1, this.row + 1);
    this.written.push(this.cells);
  }
}
