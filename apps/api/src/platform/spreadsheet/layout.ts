import { bare } from '../text/identity.js';

/** The names of a column, by which its header is known. */
export interface NamedColumn<K extends string> {
  readonly key: K;
  /** As the template prints it, and as messages name it. */
  readonly header: string;
  /** As the English template prints it. */
  readonly english: string;
  /** Other headers that mean the same. */
  readonly aliases?: readonly string[];
}

/** Where a column stands in the sheet, by the position of its cell; undefined when it is not there. */
export type Layout<K extends string> = ReadonlyMap<K, number>;

/** A header without its star, its explanation in brackets, its line breaks, case and accents. */
export const bareHeader = (header: string): string => bare(header.replace(/\([^)]*\)/g, ''));

/** Finds the columns among the cells of a row, in any order. */
export function layoutOf<K extends string>(
  columns: readonly NamedColumn<K>[],
  texts: readonly (string | undefined)[],
): Layout<K> {
  const positions = new Map(
    texts.map((text, position) => [bareHeader(text ?? ''), position] as const).reverse(),
  );
  return new Map(
    columns.flatMap(({ key, header, english, aliases = [] }) => {
      const position = [header, english, ...aliases]
        .map((name) => positions.get(bareHeader(name)))
        .find((at) => at !== undefined);
      return position === undefined ? [] : [[key, position] as const];
    }),
  );
}
