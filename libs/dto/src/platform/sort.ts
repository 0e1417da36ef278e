import * as z from 'zod';

/** One column of an order, upwards or downwards. */
export interface SortTerm<C extends string> {
  readonly column: C;
  readonly descending: boolean;
}

const LONGEST = 200;

/** The query parameter `sort` of a list: `sort=-date,time`, by these columns and no others. */
export const sortBy = <C extends string>(columns: readonly C[]) => {
  const term = `-?(?:${columns.join('|')})`;
  return z
    .string()
    .max(LONGEST)
    .regex(new RegExp(`^${term}(?:,${term})*$`))
    .transform((text): readonly SortTerm<C>[] => text.split(',').map((part) => termOf<C>(part)));
};

/** The order as the parameter writes it. */
export const sortText = (terms: readonly SortTerm<string>[]): string =>
  terms.map(({ column, descending }) => (descending ? '-' : '') + column).join(',');

function termOf<C extends string>(part: string): SortTerm<C> {
  const descending = part.startsWith('-');
  return { column: (descending ? part.slice(1) : part) as C, descending };
}
