import type { Cell } from './spreadsheet.js';

/** How a program shows that a formula failed; a text that says so counts as one. */
export const SHOWN_ERROR = /^(?:#[A-Z][A-Z0-9/]* ?[!?]|#N\/[AD]|Err:\d{3})$/;

/** @returns null for a blank text: such a cell is empty to whoever looks at it */
export function textCell(shown: string, isError = SHOWN_ERROR.test(shown)): Cell | null {
  if (shown.trim() === '') return null;
  return { text: shown, kind: isError ? 'error' : 'text' };
}
