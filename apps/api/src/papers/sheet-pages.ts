/** How a kind of attendance sheet is laid out, as far as it decides how many rows a page holds. Millimetres. */
export interface SheetLayout {
  /** The widths of the columns whose text may wrap, padding left out, in the order of a row's texts. */
  readonly columns: readonly number[];
  /** The usual height of a row, and how many lines of text fit into it. */
  readonly row: number;
  readonly linesInRow: number;
  readonly line: number;
  readonly padding: number;
  /** The size of the letters: 1 pt is 0.353 mm. */
  readonly letter: number;
  /** What is left for rows below the head of the first page, and below the column titles of a later one. */
  readonly room: { readonly onFirstPage: number; readonly onLaterPage: number };
}

export const CANDIDATES_PER_PAGE = 20;

/**
 * How many candidates each page shall hold: twenty, or as many as there is room for when long names fill several
 * lines. It goes by an estimate, on the generous side: without it, a page that overflows by one row would leave that
 * row alone on the next.
 * @param rows the texts of each candidate, column by column
 * @param headGrowth by how much a long site, room or invigilator makes the head of the first page taller
 */
export function rowsPerPage(
  rows: readonly (readonly string[])[],
  layout: SheetLayout,
  headGrowth = 0,
): number[] {
  const pages: number[] = [];
  let room = 0;
  for (const row of rows) {
    const height = heightOf(row, layout);
    const last = pages.at(-1);
    if (last === undefined || last === CANDIDATES_PER_PAGE || height > room) {
      room = last === undefined ? layout.room.onFirstPage - headGrowth : layout.room.onLaterPage;
      pages.push(0);
    }
    pages.push((pages.pop() ?? 0) + 1);
    room -= height;
  }
  return pages;
}

/** The rows that begin a page, as `rowsPerPage` counts them. */
export function startsOfPages(pages: readonly number[]): ReadonlySet<number> {
  let start = 0;
  return new Set(pages.map((count) => (start += count)));
}

function heightOf(
  texts: readonly string[],
  { columns, row, linesInRow, line, padding, letter }: SheetLayout,
) {
  const lines = Math.max(...texts.map((text, index) => linesOf(text, columns[index] ?? 0, letter)));
  return lines <= linesInRow ? row : lines * line + padding;
}

/** About how many lines a text takes in a width of so many millimetres. */
export function linesOf(text: string, width: number, letter: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/(?<=[\s-])/u)) {
    const length = [...word].reduce((sum, character) => sum + widthOf(character) * letter, 0);
    if (used > 0 && used + length > width) {
      lines += 1;
      used = 0;
    }
    used += length;
    if (used > width) {
      lines += Math.ceil(used / width) - 1;
      used %= width;
    }
  }
  return lines;
}

/** Source Sans 3 in four widths of letter, as parts of its size. */
function widthOf(letter: string): number {
  if (/\p{Mn}/u.test(letter)) return 0;
  if (/[fIijlrt.,:;'’ -]/u.test(letter)) return 0.3;
  if (/[MWmwŒœ@%]/u.test(letter)) return 0.82;
  return /[\p{Ll}\d]/u.test(letter) ? 0.51 : 0.58;
}
