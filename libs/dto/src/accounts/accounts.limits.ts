export const EMAIL_MAX = 255;
export const PASSWORD_MAX = 255;
/** An access token lives 20 minutes, a sign-in 7 days after its last renewal (behaviour of the guides' system). */
export const ACCESS_TOKEN_SECONDS = 20 * 60;
export const REFRESH_TOKEN_SECONDS = 7 * 24 * 3600;
/** A rotated refresh token that comes again within this time gets the same successor: an answer was lost, or two tabs asked. */
export const REFRESH_GRACE_SECONDS = 60;
/** The version of the terms of use that are in force; a newer one asks every member again. */
export const TERMS_VERSION = '2026-11';
