import { SaxesParser } from 'saxes';
import type { Row } from '../spreadsheet.js';
import { zipDirectory } from '../zip/zip.directory.js';
import { zipMember } from '../zip/zip.member.js';

/** Marks for gaps while white space is joined; no text of a test has them. */
const GAPS: Record<string, string> = { 'text:tab': '\ue001', 'text:line-break': '\ue002' };
const SPACE = '\ue000';

interface TextRow {
  row: number;
  cells: (string | null)[];
}

export const contentXml = (ods: Buffer): string => {
  const entry = zipDirectory(ods).find(({ name }) => name === 'content.xml');
  if (!entry) throw new Error('no content.xml');
  return zipMember(ods, entry, Infinity).toString('utf8');
};

/** The texts of the first sheet as a plain XML parser finds them, without gate and SheetJS. */
export function textsBySax(ods: Buffer): TextRow[] {
  const rows: TextRow[] = [];
  let row: (string | null)[] = [];
  let rowNumber = 1;
  let paragraphs: string[] = [];
  let inParagraph = false;
  let ignored = 0;
  const repeat: number[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'table:table-row' || name.endsWith('table-cell')) {
      repeat.push(
        Number(attributes[`table:number-${name.endsWith('row') ? 'rows' : 'columns'}-repeated`] ?? 1),
      );
    }
    if (name === 'table:table-row') row = [];
    else if (name === 'table:table-cell') paragraphs = [];
    else if (name === 'office:annotation') ignored++;
    else if (name === 'text:p' && ignored === 0) {
      inParagraph = true;
      paragraphs.push('');
    } else if (inParagraph) {
      const gap = name === 'text:s' ? SPACE.repeat(Number(attributes['text:c'] ?? 1)) : (GAPS[name] ?? '');
      paragraphs.push(paragraphs.pop() + gap);
    }
  });
  const characters = (text: string) => {
    if (inParagraph && ignored === 0) paragraphs.push(paragraphs.pop() + text);
  };
  parser.on('text', characters);
  parser.on('cdata', characters);
  parser.on('closetag', ({ name, attributes }) => {
    if (name === 'office:annotation') ignored--;
    else if (name === 'text:p' && ignored === 0) inParagraph = false;
    else if (name.endsWith('table-cell')) {
      const text = name === 'table:table-cell' ? attributes['office:string-value'] || joined(paragraphs) : '';
      row.push(...Array<string | null>(repeat.pop() ?? 1).fill(text.trim() === '' ? null : text));
    } else if (name === 'table:table-row') {
      for (let times = repeat.pop() ?? 1; times > 0; times--)
        rows.push({ row: rowNumber++, cells: withoutEnd(row) });
    }
  });
  parser.write(contentXml(ods)).close();
  return rows.filter(({ cells }) => cells.length > 0);
}

const joined = (paragraphs: string[]) =>
  paragraphs
    .map((paragraph) => paragraph.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, ''))
    .join('\n')
    .replaceAll(SPACE, ' ')
    .replaceAll('\ue001', '\t')
    .replaceAll('\ue002', '\n');

const withoutEnd = (cells: (string | null)[]) =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);

export const textsOf = (rows: Row[]): TextRow[] =>
  rows.map(({ row, cells }) => ({ row, cells: cells.map((cell) => cell?.text ?? null) }));
