/** The texts that make a page taller when they are long. */
export interface SheetTexts {
  readonly site: string;
  readonly room: string;
  readonly invigilators: string;
  readonly candidates: readonly SheetRow[];
}

interface SheetRow {
  readonly lastName: string;
  readonly firstName: string;
  readonly reference: string | null;
}

export const CANDIDATES_PER_PAGE = 20;

/** Millimetres. */
export const ROW = 9.1;
export const COLUMNS = { lastName: 46, firstName: 38, birthdate: 30, reference: 27 } as const;

const LINE = 4.3;
const CELL_PADDING = { side: 3.2, height: 1 };
/** For rows, when site, room and invigilators take a line each; and below the reminder of a later page. */
const ROOM = { onFirstPage: 189, onLaterPage: 252 };
const HEAD = { siteWidth: 62, roomWidth: 58, invigilatorsWidth: 60, invigilatorsLines: 3 };
const LETTER_SIZE = 3.7;

/**
 * How many candidates each page shall hold: twenty, or as many as there is room for when long names fill several
 * lines. It goes by an estimate, on the generous side: without it, a page that overflows by one row would leave that
 * row alone on the next.
 */
export function rowsPerPage(data: SheetTexts): number[] {
  const pages: number[] = [];
  let room = 0;
  for (const candidate of data.candidates) {
    const height = rowHeight(candidate);
    const last = pages.at(-1);
    if (last === undefined || last === CANDIDATES_PER_PAGE || height > room) {
      room = last === undefined ? ROOM.onFirstPage - headGrowth(data) : ROOM.onLaterPage;
      pages.push(0);
    }
    pages.push((pages.pop() ?? 0) + 1);
    room -= height;
  }
  return pages;
}

function rowHeight({ lastName, firstName, reference }: SheetRow): number {
  const lines = Math.max(
    linesOf(lastName, COLUMNS.lastName - CELL_PADDING.side),
    linesOf(firstName, COLUMNS.firstName - CELL_PADDING.side),
    linesOf(reference ?? '', COLUMNS.reference - CELL_PADDING.side),
  );
  // Two lines fit into a row of the usual height.
  return lines <= 2 ? ROW : lines * LINE + CELL_PADDING.height;
}

function headGrowth({ site, room, invigilators }: SheetTexts): number {
  const place = Math.max(linesOf(site, HEAD.siteWidth), linesOf(room, HEAD.roomWidth)) - 1;
  const people = linesOf(invigilators, HEAD.invigilatorsWidth) - HEAD.invigilatorsLines;
  return (place + Math.max(0, people)) * LINE;
}

/** About how many lines a text takes in a width of so many millimetres. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/(?<=[\s-])/u)) {
    const length = [...word].reduce((sum, letter) => sum + letterWidth(letter), 0);
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

/** Source Sans 3 at 10.5 pt, in four sizes of letter. */
function letterWidth(letter: string): number {
  if (/\p{Mn}/u.test(letter)) return 0;
  if (/[fIijlrt.,:;'’ -]/u.test(letter)) return 0.3 * LETTER_SIZE;
  if (/[MWmwŒœ@%]/u.test(letter)) return 0.82 * LETTER_SIZE;
  return (/[\p{Ll}\d]/u.test(letter) ? 0.51 : 0.58) * LETTER_SIZE;
}
