import { Refusal } from '../../platform/problems/refusal.js';

export class NoCredentialsToPrint extends Refusal {
  constructor() {
    super('NO_CREDENTIALS_TO_PRINT', 'conflict', { detail: 'All of them have chosen their own password.' });
  }
}

/** @param studentIds the pupils whose account is their own */
export class AccountNotOfSchool extends Refusal {
  constructor(studentIds: readonly string[]) {
    super('ACCOUNT_NOT_OF_SCHOOL', 'conflict', {
      detail: 'This account has an e-mail address: its password is renewed by mail.',
      blockers: studentIds.map((studentId) => ({ code: 'ACCOUNT_NOT_OF_SCHOOL', studentId })),
    });
  }
}
