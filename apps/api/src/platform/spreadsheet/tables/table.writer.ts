import type { TextCell } from '../spreadsheet.js';
import { storedZip } from '../zip/stored-zip.js';
import { withoutNumericReferences } from '../xml/xml.text.js';
import { STYLES, writtenCell, type CellValue } from './written-cell.js';

const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';
const HEAD = `<office:document-content><office:automatic-styles>${STYLES}</office:automatic-styles><office:spreadsheet>`;
const FOOT = '</office:spreadsheet></office:document-content>';
const MANIFEST =
  '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">' +
  `<manifest:file-entry manifest:full-path="/" manifest:media-type="${SPREADSHEET}"/></manifest:manifest>`;

/** What a gate let through. */
export interface GatedSpreadsheet {
  /** A small honest .ods for SheetJS, its sheets named `0`, `1`, ... */
  zip: Buffer;
  sheetNames: string[];
  /** The texts of each sheet by row from 0, which the zip does not hold. */
  texts: ReadonlyMap<number, readonly TextCell[]>[];
}

/**
 * Writes cells down in the least XML that says the same, whatever format they came in: so SheetJS is asked one kind of
 * question only. A text is what it is, and waits here for its row: most cells of a list are texts, and SheetJS took as
 * long over them as all else together. The names of sheets stay here too and numbers go in their place: of two sheets
 * by one name it keeps one.
 */
export class TableWriter {
  private readonly kept: string[] = [HEAD];
  private readonly sheetNames: string[] = [];
  private readonly texts: Map<number, TextCell[]>[] = [];
  private row = 0;
  private rowTimes = 1;
  /** Rows of the sheet, and columns of the row, that SheetJS is told of; no column while the row is not begun. */
  private rowsWritten = 0;
  private columnsWritten: number | undefined;

  startSheet(name: string): void {
    this.kept.push(`<table name="${this.sheetNames.length}">`);
    this.sheetNames.push(name);
    this.texts.push(new Map());
    this.rowsWritten = 0;
  }

  endSheet(): void {
    this.kept.push('</table>');
  }

  /** @param row its number, from 0; above all those before */
  startRow(row: number, times = 1): void {
    this.row = row;
    this.rowTimes = times;
    this.columnsWritten = undefined;
  }

  endRow(): void {
    if (this.columnsWritten !== undefined) this.kept.push('</table-row>');
  }

  /** A text that stands in one cell. */
  text(column: number, text: string): void {
    const texts = this.texts.at(-1);
    const row = texts?.get(this.row);
    if (row) row.push({ column, text });
    else texts?.set(this.row, [{ column, text }]);
  }

  /**
   * Any other cell, or as many as `columns` says.
   * @param shown as XML holds it
   * @returns characters written
   */
  cell(column: number, value: CellValue, shown: string, columns = 1): number {
    const columnsWritten = this.columnsWritten ?? this.beginRow();
    const gap = column - columnsWritten;
    if (gap > 0) this.kept.push(`<table-cell number-columns-repeated="${gap}"/>`);
    const cell = writtenCell(value, shown, columns, this.rowTimes);
    this.kept.push(cell);
    this.columnsWritten = column + columns;
    return cell.length;
  }

  /** @returns the columns written, none */
  private beginRow(): number {
    const gap = this.row - this.rowsWritten;
    if (gap > 0) this.kept.push(`<table-row number-rows-repeated="${gap}"></table-row>`);
    this.kept.push(this.rowTimes > 1 ? `<table-row number-rows-repeated="${this.rowTimes}">` : '<table-row>');
    this.rowsWritten = this.row + this.rowTimes;
    return 0;
  }

  spreadsheet(): GatedSpreadsheet {
    const content = withoutMisreadMarks(this.kept.join('') + FOOT);
    const zip = storedZip([
      ['mimetype', Buffer.from(SPREADSHEET)],
      ['META-INF/manifest.xml', Buffer.from(MANIFEST)],
      ['styles.xml', Buffer.from('<office:document-styles/>')],
      ['content.xml', Buffer.from(content)],
    ]);
    return { zip, sheetNames: this.sheetNames, texts: this.texts };
  }
}

/** Stands for an underscore that SheetJS, for Excel's sake, would take for the start of a code: `_x0041_`. */
export const UNDERSCORE = '\ufdd0';

const withoutMisreadMarks = (content: string): string =>
  withoutNumericReferences(content).replace(/_(?=x[\da-f]{4}_)/gi, UNDERSCORE);
