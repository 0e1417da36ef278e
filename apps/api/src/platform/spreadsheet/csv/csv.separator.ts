export type Separator = ';' | ',' | '\t';

const SEPARATORS: readonly Separator[] = [';', '\t', ','];
const LINES_LOOKED_AT = 30;
const CHARACTERS_LOOKED_AT = 64 * 1024;
/** Excel's own way to say it, in the first line. */
const DECLARED = /^sep=([;,\t])(?:\r\n?|\n|$)/i;

export const declaredSeparator = (text: string): Separator | undefined =>
  DECLARED.exec(text)?.[1] as Separator | undefined;

/**
 * What stands between the cells: the character that one of the first lines holds most often outside of quotes. That
 * line is the header or a full row; a comma in a title above it, or within a quoted cell, doesn't count against it.
 * @returns undefined when there is none: the text is no list
 */
export function separatorOf(text: string): Separator | undefined {
  const lines = firstLines(text.slice(0, CHARACTERS_LOOKED_AT));
  const counts = SEPARATORS.map((separator) => ({
    separator,
    count: Math.max(...lines.map((line) => line.split(separator).length - 1)),
  }));
  // A stable sort: of two that are met as often the first in SEPARATORS.
  const [best] = counts.sort((one, other) => other.count - one.count);
  return best?.count ? best.separator : undefined;
}

/** Lines without what is quoted in them, so that a line break in a quoted cell ends no line. */
const firstLines = (text: string): string[] =>
  text.replace(/"[^"]*"/g, '""').split(/\r\n?|\n/, LINES_LOOKED_AT);
