import { InputInvalid, Refusal } from '../platform/problems/refusal.js';

/** The same for a wrong password and an unknown address. */
export class WrongEmailOrPassword extends Refusal {
  constructor(blockedFor: number) {
    super('WRONG_EMAIL_OR_PASSWORD', 'not-signed-in', {
      detail: 'The e-mail address or the password is wrong.',
      ...(blockedFor > 0 ? { members: { blockedFor } } : {}),
    });
  }
}

export class SignInBlocked extends Refusal {
  constructor(seconds: number) {
    super('SIGN_IN_BLOCKED', 'too-many', {
      detail: 'Too many failures for this address.',
      retryAfter: seconds,
    });
  }
}

/** Said to whoever knows the one-time password, and to nobody else. */
export class PasswordChangeRequired extends Refusal {
  constructor() {
    super('PASSWORD_CHANGE_REQUIRED', 'forbidden', { detail: 'Choose a password of your own first.' });
  }
}

export class OneTimePasswordExpired extends Refusal {
  constructor() {
    super('ONE_TIME_PASSWORD_EXPIRED', 'forbidden', { detail: 'Ask your school for a new one.' });
  }
}

/** The password is no one-time password: there is nothing to give away. */
export class PasswordAlreadyChosen extends Refusal {
  constructor() {
    super('PASSWORD_ALREADY_CHOSEN', 'conflict', { detail: 'Sign in with the password that you chose.' });
  }
}

export class RefreshTokenInvalid extends Refusal {
  constructor() {
    super('REFRESH_TOKEN_INVALID', 'not-signed-in', { detail: 'This sign-in has ended. Sign in again.' });
  }
}

export class TermsVersionOutdated extends Refusal {
  constructor(version: string) {
    super('TERMS_VERSION_OUTDATED', 'conflict', {
      detail: 'The terms of use have changed: read the present version.',
      members: { version },
    });
  }
}

export class EmailTaken extends Refusal {
  constructor() {
    super('EMAIL_TAKEN', 'conflict', { detail: 'Somebody has an account with this e-mail address.' });
  }
}

/** The link of a mail that was used, replaced or withdrawn, or whose hour has passed. */
export class LinkEnded extends Refusal {
  constructor() {
    super('LINK_ENDED', 'conflict', {
      detail: 'This link has been used, or its time is over. Ask for another.',
    });
  }
}

/** The address is proven already, or the account has none. */
export class NothingToProve extends Refusal {
  constructor() {
    super('NOTHING_TO_PROVE', 'conflict', {
      detail: 'No e-mail address of this account waits to be confirmed.',
    });
  }
}

export class TooManyMails extends Refusal {
  constructor(seconds: number) {
    super('TOO_MANY_MAILS', 'too-many', {
      detail: 'Too many mails were asked for by this account.',
      retryAfter: seconds,
    });
  }
}

export class WrongCurrentPassword extends InputInvalid {
  constructor() {
    super([{ pointer: '/currentPassword', code: 'WRONG', detail: 'This is not your present password.' }]);
  }
}
