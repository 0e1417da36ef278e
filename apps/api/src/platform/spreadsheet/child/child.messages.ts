import type { ReadOptions } from '../spreadsheet.js';
import type { SpreadsheetRefusal, FoundFormat } from '../spreadsheet.refused.js';
import type { PackedRows } from './packed-rows.js';

/** What the parent asks: one file at a time. */
export interface ReadRequest {
  file: Uint8Array;
  options: ReadOptions;
}

/** What the child tells: ready once, then for each request parts and done, or one of the other two. */
export type ChildMessage =
  | { is: 'ready' }
  | { is: 'part'; part: PackedRows }
  | { is: 'done' }
  | { is: 'refused'; code: SpreadsheetRefusal; detail: string; details?: { found?: FoundFormat } }
  | { is: 'failed'; reason: string };
