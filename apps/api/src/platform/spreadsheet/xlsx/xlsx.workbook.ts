import { unreadable } from '../spreadsheet.refused.js';
import { attributeOf, walkXml } from '../xml/xml.walker.js';
import type { XlsxParts } from './xlsx.parts.js';

export interface XlsxWorkbook {
  /** Sheets of cells, hidden ones included, with their member; charts and macro sheets are none. */
  sheets: { name: string; part: string }[];
  strings: string | undefined;
  styles: string | undefined;
  /** Days are counted from 1 January 1904, as Excel for Mac once did. */
  from1904: boolean;
}

/** @param part the name of its member */
export function readWorkbook(parts: XlsxParts, part: string): XlsxWorkbook {
  const relations = parts.relationsOf(part);
  const targetOf = (kind: string) => relations.find((each) => each.kind === kind)?.target;
  const workbook: XlsxWorkbook = {
    sheets: [],
    strings: targetOf('sharedStrings'),
    styles: targetOf('styles'),
    from1904: false,
  };
  const properties = (attributes: string) => {
    workbook.from1904 = ['1', 'true'].includes(attributeOf(attributes, 'date1904') ?? '');
  };
  const sheet = (attributes: string) => {
    const id = attributeOf(attributes, 'id');
    const relation = relations.find((each) => each.id === id);
    if (!relation) throw unreadable('a sheet that is not in the file');
    if (relation.kind !== 'worksheet') return;
    workbook.sheets.push({ name: attributeOf(attributes, 'name') ?? '', part: relation.target });
  };
  walkXml(parts.xml(part) ?? '', {
    workbook: {
      within: { workbookPr: { open: properties }, sheets: { within: { sheet: { open: sheet } } } },
    },
  });
  return workbook;
}
