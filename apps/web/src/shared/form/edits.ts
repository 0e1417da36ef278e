/** A field that is no longer what it was. */
export interface Change<F extends string> {
  readonly field: F;
  readonly before: string;
  readonly after: string;
}

type Texts<F extends string> = Readonly<Record<F, string>>;

/** What changed between two readings of a form, as people read it. */
export const changesBetween = <F extends string>(
  fields: readonly F[],
  before: Texts<F>,
  after: Texts<F>,
): Change<F>[] =>
  fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));

/** What this person typed stays; the fields that they left alone take what somebody else wrote. */
export function mergedTyping<T extends object>(typed: T, base: T, current: T): T {
  const fields = Object.keys(typed) as (keyof T)[];
  const theirs = fields
    .filter((field) => typed[field] === base[field])
    .map((field) => [field, current[field]]);
  return { ...typed, ...(Object.fromEntries(theirs) as Partial<T>) };
}
