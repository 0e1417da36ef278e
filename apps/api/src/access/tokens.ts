/** The cookie that carries the access token of a browser; no script can read it. */
export const ACCESS_COOKIE = 'certif_access';
export const TOKEN_ISSUER = 'certif';
