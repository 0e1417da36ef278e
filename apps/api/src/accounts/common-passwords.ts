import { dictionary } from '@zxcvbn-ts/language-common';
import { InputInvalid } from '../platform/problems/refusal.js';

let common: Set<string> | undefined;

/**
 * The passwords that people choose most, as zxcvbn-ts collects them from published leaks (some 50,000, in lower case).
 * Capitals alone make none of them better: « Password1 » is the first thing that anybody tries.
 */
export function isCommon(password: string): boolean {
  common ??= new Set(dictionary['passwords-common'].map((word) => word.toLowerCase()));
  return common.has(password.normalize('NFKC').toLowerCase());
}

/** @throws InputInvalid for a password that is among the most common ones (product decision 14) */
export function refuseCommon(password: string): void {
  if (!isCommon(password)) return;
  throw new InputInvalid([
    { pointer: '/password', code: 'PASSWORD_TOO_COMMON', detail: 'Many people use this password.' },
  ]);
}
