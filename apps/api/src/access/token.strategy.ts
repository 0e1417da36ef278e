import { createSecretKey } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { keyFor, SECRET } from '../platform/secret.js';
import { ACCESS_COOKIE, TOKEN_ISSUER } from './tokens.js';

/** What an access token says. */
export interface TokenClaims {
  /** The sign-in. */
  readonly sid: string;
}

const fromCookie = (request: unknown): string | null =>
  (request as FastifyRequest).cookies[ACCESS_COOKIE] ?? null;

/** passport-jwt: a bearer token for programs, a cookie for the browser. */
@Injectable()
export class TokenStrategy extends PassportStrategy(Strategy) {
  constructor(@Inject(SECRET) secret: string) {
    super({
      jwtFromRequest: ExtractJwt.fromExtractors([ExtractJwt.fromAuthHeaderAsBearerToken(), fromCookie]),
      // Made once: of a text, jsonwebtoken would make a key at every call. The types of passport-jwt, which only hands it
      // on, know of none.
      secretOrKey: createSecretKey(keyFor(secret, 'access-token'), 'utf8') as unknown as Buffer,
      algorithms: ['HS256'],
      issuer: TOKEN_ISSUER,
    });
  }

  validate(claims: TokenClaims): TokenClaims {
    return claims;
  }
}
