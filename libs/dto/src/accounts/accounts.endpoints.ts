import { endpoints } from '../platform/endpoint.js';
import { refreshRequest } from './refresh.request.js';
import { signInRequest } from './sign-in.request.js';
import { acceptTermsRequest, termsAcceptanceResponse } from './terms.response.js';
import { tokensResponse } from './tokens.response.js';

export const accountsEndpoints = endpoints('accounts', {
  signIn: {
    method: 'POST',
    path: '/auth/sign-in',
    summary: 'Sign in with an e-mail address or a username. Sets the cookies of the browser too.',
    body: signInRequest,
    answer: tokensResponse,
    secretAnswer: true,
    problems: ['WRONG_EMAIL_OR_PASSWORD', 'SIGN_IN_BLOCKED'],
  },
  refresh: {
    method: 'POST',
    path: '/auth/refresh',
    summary: 'Exchange the refresh token for its successor and a new access token.',
    body: refreshRequest,
    answer: tokensResponse,
    secretAnswer: true,
    problems: ['REFRESH_TOKEN_INVALID'],
  },
  signOut: {
    method: 'POST',
    path: '/auth/sign-out',
    summary: 'End this sign-in: its tokens are dead at once.',
    body: refreshRequest,
    secretAnswer: true,
  },
  acceptTerms: {
    method: 'POST',
    path: '/me/terms-acceptance',
    summary: 'Accept the terms of use of a centre, once before the first use.',
    body: acceptTermsRequest,
    answer: termsAcceptanceResponse,
    problems: ['TERMS_VERSION_OUTDATED'],
  },
});
