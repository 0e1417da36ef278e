import type { WindowPolicy } from '../platform/throttle/attempts.js';

/** As for session codes (product decision 4): 5 failures in 15 minutes per account and session. */
export const JOINING_POLICY: WindowPolicy = { failures: 5, minutes: 15, slowFrom: 3 };

/** By the number that was typed: one that no session has is blocked as one that there is. */
export const joiningKey = (accountId: string, number: number): string => `joining ${accountId} ${number}`;
