import type { WindowPolicy } from '../platform/throttle/attempts.js';

/** Product decision 4: 5 failures in 15 minutes per account and session slow down, then block. */
export const SUPERVISION_POLICY: WindowPolicy = { failures: 5, minutes: 15, slowFrom: 3 };

/** By the number that was typed: one that no session has is blocked as one that there is. */
export const supervisionKey = (accountId: string | null, number: number): string =>
  `supervision ${accountId} ${number}`;
