import type { Sheet, XmlTable } from '../spreadsheet.js';
import { otherFormat, tooComplex } from '../spreadsheet.refused.js';
import { TableBudget } from '../tables/table.budget.js';
import { textCell } from '../text-cell.js';
import { textOf, type XmlDocument } from './xml.document.js';
import { XmlScanner, type Tag, type XmlVisitor } from './xml.scanner.js';
import { attributeOf, localName, plainText } from './xml.walker.js';

/** Of XML in one cell; spreadsheets end at half of it. */
const LONGEST_TEXT = 64 * 1024;

/**
 * Elements of a document as the rows of sheets, one sheet for each table. A row has the number that its element has
 * among its like. The document is walked part by part, and nothing of it is kept but the texts that were asked for.
 * @throws SpreadsheetRefused FILE_IS_OTHER_FORMAT when the root is another
 */
export async function readXmlTables(
  document: XmlDocument,
  tables: readonly XmlTable[],
  maxRows: number,
): Promise<Sheet[]> {
  const readers = tables.map((table) => new TableReader(table, new TableBudget(maxRows)));
  const visitor = new TablesVisitor(readers);
  const scanner = new XmlScanner(visitor);
  for await (const text of textOf(document)) scanner.write(text);
  scanner.end();
  if (!visitor.rootSeen) throw otherFormat('xml');
  return readers.map(({ sheet }) => sheet);
}

/** Knows where in the document it is, and which table has its row there. */
class TablesVisitor implements XmlVisitor {
  rootSeen = false;
  private readonly path: string[] = [''];
  private readonly attributes: string[] = [];
  private readonly readers: ReadonlyMap<string, TableReader>;
  private readonly root: string | undefined;
  private reader: TableReader | undefined;
  private rowDepth = 0;

  constructor(readers: readonly TableReader[]) {
    this.readers = new Map(readers.map((reader) => [reader.path, reader]));
    this.root = readers[0]?.path.split('/')[1];
  }

  open({ name: written, attributes, empty }: Tag): void {
    const name = localName(written);
    if (this.path.length === 1 && name !== this.root) throw otherFormat('xml');
    this.rootSeen = true;
    this.path.push(`${this.path.at(-1)}/${name}`);
    this.attributes.push(attributes);
    if (this.reader) {
      if (this.path.length === this.rowDepth + 1) this.reader.child(name);
    } else {
      this.reader = this.readers.get(this.path.at(-1) ?? '');
      this.rowDepth = this.path.length;
      this.reader?.begin(this.attributes);
    }
    if (empty) this.close();
  }

  close(): void {
    if (this.reader && this.path.length === this.rowDepth + 1) this.reader.endOfChild();
    if (this.reader && this.path.length === this.rowDepth) {
      this.reader.end();
      this.reader = undefined;
    }
    this.path.pop();
    this.attributes.pop();
  }

  text(characters: string): void {
    if (this.path.length === this.rowDepth + 1) this.reader?.text(characters);
  }
}

class TableReader {
  readonly path: string;
  readonly sheet: Sheet;
  private readonly table: XmlTable;
  private readonly budget: TableBudget;
  private readonly positions: ReadonlyMap<string, number>;
  private count = 0;
  private texts: string[] = [];
  private column: number | undefined;

  constructor(table: XmlTable, budget: TableBudget) {
    this.table = table;
    this.budget = budget;
    this.path = `/${table.path.join('/')}`;
    this.sheet = { name: table.name, rows: [] };
    this.positions = new Map(table.columns.map((name, position) => [name, position]));
  }

  /** @param attributes of the row and of all that holds it, from the root down */
  begin(attributes: readonly string[]): void {
    this.texts = this.table.columns.map((name) => {
      if (!name.startsWith('@')) return '';
      return (
        attributes.map((each) => attributeOf(each, name.slice(1)) ?? '').findLast((value) => value) ?? ''
      );
    });
  }

  child(name: string): void {
    const position = this.positions.get(name);
    // Of a child that is there twice the first that says something counts.
    this.column = position !== undefined && this.texts[position] === '' ? position : undefined;
  }

  text(characters: string): void {
    if (this.column === undefined) return;
    const text = this.texts[this.column] + characters;
    if (text.length > LONGEST_TEXT) throw tooComplex(`more than ${LONGEST_TEXT} characters in one cell`);
    this.texts[this.column] = text;
  }

  endOfChild(): void {
    if (this.column !== undefined) this.texts[this.column] = plainText(this.texts[this.column] ?? '').trim();
    this.column = undefined;
  }

  end(): void {
    this.count += 1;
    if (!this.isWanted()) return;
    const cells = this.texts.map((text) => textCell(ownText(text), false));
    this.budget.row(
      { valued: cells.filter(Boolean).length, width: cells.length, characters: this.texts.join('').length },
      1,
      this.count,
    );
    this.sheet.rows.push({ row: this.count, cells });
  }

  private isWanted(): boolean {
    return Object.entries(this.table.only ?? {}).every(
      ([name, text]) => this.texts[this.positions.get(name) ?? -1] === text,
    );
  }
}

/** To V8 a piece of a long text is a window on all of it: a name would keep the part of the document where it stood. */
const ownText = (piece: string): string => Buffer.from(piece).toString();
