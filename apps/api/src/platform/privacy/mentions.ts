import type { Tx } from '../database/tx.js';

/** Stands where a name was, once nothing is to tell whose. */
export const ANONYMOUS = '—';

/** The rows that may speak of somebody: a condition whose `$1` is the list of ids. */
interface Within {
  readonly where: string;
  readonly ids: readonly string[];
}

const EVERYWHERE: Within = { where: '$1::text[] is not null', ids: [] };
const KEYS = { journal: 'session_id', centre_journal: 'centre_id' } as const;

/**
 * Takes words out of what a journal tells: who did what when stays, by ids that stand for nobody any more.
 * @param within where the words mean this person; names are never one person's alone, addresses are
 */
export async function eraseFromJournal(
  tx: Tx,
  journal: keyof typeof KEYS,
  words: readonly string[],
  { where, ids }: Within = EVERYWHERE,
): Promise<void> {
  const key = KEYS[journal];
  const pages = await tx.sql<{ id: string; seq: number; details: unknown }>(
    `select ${key} as id, seq, details from ${journal} where (${where}) and details::text ilike any($2)`,
    [ids, patternsOf(words)],
  );
  await tx.sql(
    `update ${journal} set details = page.details
       from jsonb_to_recordset($1::jsonb) as page(id uuid, seq integer, details jsonb)
      where ${journal}.${key} = page.id and ${journal}.seq = page.seq`,
    [JSON.stringify(pages.map((page) => ({ ...page, details: without(page.details, words) })))],
  );
}

/** Takes words out of the answers that are kept for repeated calls. */
export async function eraseFromAnswers(
  tx: Tx,
  words: readonly string[],
  { where, ids }: Within = EVERYWHERE,
): Promise<void> {
  const answers = await tx.sql<{ owner: string; key: string; answer: unknown }>(
    `select owner, key, answer from idempotency_keys where (${where}) and answer::text ilike any($2)`,
    [ids, patternsOf(words)],
  );
  await tx.sql(
    `update idempotency_keys set answer = told.answer
       from json_to_recordset($1) as told(owner text, key text, answer json)
      where idempotency_keys.owner = told.owner and idempotency_keys.key = told.key`,
    [JSON.stringify(answers.map((told) => ({ ...told, answer: without(told.answer, words) })))],
  );
}

/** Patterns of `ilike` for JSON that may say one of the words: they find more than is meant. */
export function patternsOf(words: readonly string[]): string[] {
  return words.map(
    (word) =>
      `%${JSON.stringify(word)
        .slice(1, -1)
        .replace(/[\\%_]/g, '\\$&')}%`,
  );
}

/**
 * A pattern of `~*` and `regexp_replace` for texts that say one of the words whole: a longer name is another one.
 * @returns undefined where there is no word
 */
export function wholeWords(words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined;
  const anyWord = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return `(?<![[:alnum:]])(${anyWord})(?![[:alnum:]])`;
}

/** The same value with `ANONYMOUS` wherever a text in it says one of the words whole: a longer name or address is another one. */
export function without(value: unknown, words: readonly string[]): unknown {
  if (words.length === 0) return value;
  const anyWord = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  const said = new RegExp(
    `(?<![\\p{L}\\p{N}._+-])(?:${anyWord})(?![\\p{L}\\p{N}_+-]|\\.[\\p{L}\\p{N}])`,
    'giu',
  );
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return part.replace(said, ANONYMOUS);
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value);
}
