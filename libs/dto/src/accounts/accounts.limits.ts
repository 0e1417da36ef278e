export const EMAIL_MAX = 255;
export const NAME_MAX = 255;
export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 255;
/** An access token lives 20 minutes, a sign-in 7 days after its last renewal (behaviour of the guides' system). */
export const ACCESS_TOKEN_SECONDS = 20 * 60;
export const REFRESH_TOKEN_SECONDS = 7 * 24 * 3600;
/** A rotated refresh token that comes again within this time gets the same successor: an answer was lost, or two tabs asked. */
export const REFRESH_GRACE_SECONDS = 60;
/** The version of the terms of use that are in force; a newer one asks every member again. */
export const TERMS_VERSION = '2026-11';
/** The version of the « conditions d'utilisation et politique de confidentialité » that everybody accepts at sign-up. */
export const CONDITIONS_VERSION = '2026-11';
/** How long the link of a mail opens its door: a new password, a new address (product decision 14). */
export const MAILED_LINK_SECONDS = 3600;
/** How long the link of the welcome mail proves an address: it may be read long after the sign-up (decision 42). */
export const EMAIL_PROOF_SECONDS = 7 * 24 * 3600;
/** An account that nobody used for so long is erased, as the notice of the sign-up page says (guide 5). */
export const UNUSED_ACCOUNT_YEARS = 5;
/** How long a one-time password opens the door to a password of one's own. */
export const ONE_TIME_PASSWORD_DAYS = 30;
