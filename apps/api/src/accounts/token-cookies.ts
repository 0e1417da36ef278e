import type { FastifyReply, FastifyRequest } from 'fastify';
import { REFRESH_TOKEN_SECONDS } from '#dto/accounts/accounts.limits.js';
import type { TokensResponse } from '#dto/accounts/tokens.response.js';
import { ACCESS_COOKIE } from '../access/tokens.js';

const REFRESH_COOKIE = 'certif_refresh';

/** The tokens of a browser: out of the reach of scripts, sent to our own pages alone. */
export function setTokenCookies(reply: FastifyReply, tokens: TokensResponse, secure: boolean): void {
  const common = { httpOnly: true, sameSite: 'strict', secure } as const;
  void reply.setCookie(ACCESS_COOKIE, tokens.accessToken, {
    ...common,
    path: '/api',
    maxAge: tokens.expiresIn,
  });
  void reply.setCookie(REFRESH_COOKIE, tokens.refreshToken, {
    ...common,
    path: '/api/auth',
    maxAge: REFRESH_TOKEN_SECONDS,
  });
}

export function clearTokenCookies(reply: FastifyReply): void {
  void reply.clearCookie(ACCESS_COOKIE, { path: '/api' });
  void reply.clearCookie(REFRESH_COOKIE, { path: '/api/auth' });
}

/** The refresh token of a call: a program's from the body, a browser's from its cookie. */
export function refreshTokenOf(
  request: FastifyRequest,
  body: { refreshToken?: string | undefined },
): string | undefined {
  return body.refreshToken ?? request.cookies[REFRESH_COOKIE];
}

/** The access token of a call, wherever it is. */
export function accessTokenOf(request: FastifyRequest): string | undefined {
  return /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? request.cookies[ACCESS_COOKIE];
}
