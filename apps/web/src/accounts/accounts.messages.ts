import type { AccountsCode } from '#dto/accounts/accounts.codes.js';
import type { MailState, MailTrouble } from '#dto/platform/mail-delivery.js';
import type { InvitationsCode } from '#dto/team/invitations/invitations.codes.js';
import type { TeamCode } from '#dto/team/team.codes.js';
import type { FormWording } from '../shared/form/faults';

/** With those of the team that a sign-up by invitation, or the end of an account, may meet. */
export const accountsMessages: Record<AccountsCode | InvitationsCode | TeamCode, string> = {
  WRONG_EMAIL_OR_PASSWORD: 'accounts.problems.wrongEmailOrPassword',
  SIGN_IN_BLOCKED: 'accounts.problems.signInBlocked',
  PASSWORD_CHANGE_REQUIRED: 'accounts.problems.passwordChangeRequired',
  ONE_TIME_PASSWORD_EXPIRED: 'accounts.problems.oneTimePasswordExpired',
  PASSWORD_ALREADY_CHOSEN: 'accounts.problems.passwordAlreadyChosen',
  REFRESH_TOKEN_INVALID: 'problems.notSignedIn',
  TERMS_VERSION_OUTDATED: 'accounts.problems.termsOutdated',
  EMAIL_TAKEN: 'accounts.problems.emailTaken',
  LINK_ENDED: 'accounts.problems.linkEnded',
  NOTHING_TO_PROVE: 'accounts.problems.nothingToProve',
  TOO_MANY_MAILS: 'accounts.problems.tooManyMails',
  INVITATION_ACCEPTED: 'team.problems.invitationAccepted',
  INVITATION_CANCELLED: 'team.problems.invitationCancelled',
  ALREADY_MEMBER: 'team.problems.alreadyMember',
  LAST_ADMINISTRATOR: 'team.problems.lastAdministrator',
};

export const signInWording: FormWording = {
  email: { REQUIRED: 'accounts.signIn.emailRequired' },
  password: { REQUIRED: 'accounts.signIn.passwordRequired' },
};

const newPasswordWords = {
  REQUIRED: 'accounts.password.required',
  TOO_SHORT: 'accounts.password.weak',
  UPPER_CASE_MISSING: 'accounts.password.weak',
  LOWER_CASE_MISSING: 'accounts.password.weak',
  DIGIT_MISSING: 'accounts.password.weak',
  PASSWORD_TOO_COMMON: 'accounts.password.common',
  SAME_PASSWORD: 'accounts.password.same',
};

const newEmailWords = {
  REQUIRED: 'accounts.signUp.emailRequired',
  FORMAT: 'accounts.signUp.emailFormat',
  EMAIL_TAKEN: 'accounts.problems.emailTaken',
};

export const signUpWording: FormWording = {
  firstName: { REQUIRED: 'accounts.signUp.firstNameRequired' },
  lastName: { REQUIRED: 'accounts.signUp.lastNameRequired' },
  email: newEmailWords,
  password: newPasswordWords,
  termsAccepted: { REQUIRED: 'accounts.signUp.acceptRequired' },
};

/** Of the pages that choose a password or an address without opening an account. */
export const credentialsWording: FormWording = {
  email: newEmailWords,
  password: newPasswordWords,
  currentPassword: {
    REQUIRED: 'accounts.signIn.passwordRequired',
    WRONG: 'accounts.profile.wrongPassword',
  },
};

/** Of the page that replaces a one-time password. */
export const firstSignInWording: FormWording = {
  password: newPasswordWords,
  termsAccepted: { REQUIRED: 'accounts.firstSignIn.acceptRequired' },
};

/** What became of a mail: its trouble, else its state. */
export const deliveryMessages: Record<MailState | MailTrouble, string> = {
  queued: 'accounts.delivery.queued',
  sent: 'accounts.delivery.sent',
  failed: 'accounts.delivery.failed',
  dropped: 'accounts.delivery.dropped',
  ADDRESS_REFUSED: 'accounts.delivery.addressRefused',
  MAIL_REFUSED: 'accounts.delivery.mailRefused',
  SERVER_UNREACHABLE: 'accounts.delivery.serverUnreachable',
};
