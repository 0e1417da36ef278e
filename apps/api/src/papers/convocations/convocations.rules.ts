import type { Addressee } from './convocations.queries.js';

/**
 * Whether somebody gets a mail now: everybody who has not got theirs where they read their mails by now, or got one that
 * names another day or place; those asked for by name also again, but nobody a second one while the first still waits.
 */
export function isDue({ email, state, addressChanged, sessionChanged }: Addressee, byName: boolean): boolean {
  if (email === null || state === 'queued') return false;
  return byName || addressChanged || sessionChanged || state !== 'sent';
}
