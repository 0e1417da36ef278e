import type { AccountsCode } from '#dto/accounts/accounts.codes.js';
import type { FormWording } from '../shared/form/faults';

export const accountsMessages: Record<AccountsCode, string> = {
  WRONG_EMAIL_OR_PASSWORD: 'accounts.problems.wrongEmailOrPassword',
  SIGN_IN_BLOCKED: 'accounts.problems.signInBlocked',
  REFRESH_TOKEN_INVALID: 'problems.notSignedIn',
  TERMS_VERSION_OUTDATED: 'accounts.problems.termsOutdated',
  EMAIL_TAKEN: 'accounts.problems.emailTaken',
  LINK_ENDED: 'accounts.problems.linkEnded',
};

export const signInWording: FormWording = {
  email: { REQUIRED: 'accounts.signIn.emailRequired' },
  password: { REQUIRED: 'accounts.signIn.passwordRequired' },
};
