import type { AttemptPolicy } from '../platform/throttle/attempts.js';

/** Product decision 14: blocked for 2, 4, 8… minutes at each tenth failure. */
export const SIGN_IN_POLICY: AttemptPolicy = { every: 10, blockMinutes: (round) => 2 ** round };

/** Failures are counted by what was typed: an address that nobody has is blocked as one that somebody has. */
export const signInKey = (typed: string): string => `sign-in ${typed}`;

/** Mails that anybody can have sent to somebody: five, then a quarter of an hour of silence. */
export const MAIL_POLICY: AttemptPolicy = { every: 5, blockMinutes: () => 15 };
export const resetKey = (typed: string): string => `password reset ${typed}`;
/** By the account, whichever address it names. */
export const proofKey = (accountId: string): string => `mails that prove ${accountId}`;
