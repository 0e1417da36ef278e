import { escapeXml } from '../../platform/spreadsheet/xml/xml.text.js';

/** What XML can't hold at all. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

export const xmlOf = (text: string): string => escapeXml(text.replace(FORBIDDEN, ''));

const paragraphs = (text: string) =>
  text
    .split('\n')
    .map((line) => `<text:p>${xmlOf(line)}</text:p>`)
    .join('');

interface CellOptions {
  readonly style: string;
  readonly validation?: string;
  /** A note that opens over the cell. */
  readonly note?: string;
  /** Columns that it reaches over. */
  readonly span?: number;
}

/** A cell of text, whatever the text looks like: nothing that a formula could begin with is a formula. */
export function textCell(text: string, { style, validation, note, span = 1 }: CellOptions): string {
  const attributes =
    ` table:style-name="${style}"` +
    (validation ? ` table:content-validation-name="${validation}"` : '') +
    (span > 1 ? ` table:number-columns-spanned="${span}" table:number-rows-spanned="1"` : '');
  const content = `${note ? `<office:annotation office:display="false">${paragraphs(note)}</office:annotation>` : ''}${text ? paragraphs(text) : ''}`;
  const covered = span > 1 ? `<table:covered-table-cell table:number-columns-repeated="${span - 1}"/>` : '';
  if (!content) return `<table:table-cell${attributes}/>${covered}`;
  return `<table:table-cell${attributes} office:value-type="string">${content}</table:table-cell>${covered}`;
}

/** Empty cells between two others. */
export const gap = (columns: number): string =>
  columns > 0
    ? `<table:table-cell table:style-name="plain" table:number-columns-repeated="${columns}"/>`
    : '';

export const tableRow = (style: string, cells: string): string =>
  `<table:table-row table:style-name="${style}">${cells}</table:table-row>`;
