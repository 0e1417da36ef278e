import { endpoints } from '../platform/endpoint.js';
import { passwordReset, passwordResetDemand } from './password-reset.requests.js';
import {
  changeEmailRequest,
  changePasswordRequest,
  emailConfirmation,
  profileResponse,
  signInsResponse,
  updateProfileRequest,
} from './profile.js';
import { firstSignInRequest } from './first-sign-in.request.js';
import { refreshRequest } from './refresh.request.js';
import { signInRequest } from './sign-in.request.js';
import { accountResponse, signUpRequest } from './sign-up.request.js';
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
    problems: [
      'WRONG_EMAIL_OR_PASSWORD',
      'SIGN_IN_BLOCKED',
      'PASSWORD_CHANGE_REQUIRED',
      'ONE_TIME_PASSWORD_EXPIRED',
    ],
  },
  firstSignIn: {
    method: 'POST',
    path: '/auth/first-sign-in',
    summary: 'Give a one-time password away for a password of one’s own, and sign in by it.',
    body: firstSignInRequest,
    answer: tokensResponse,
    secretAnswer: true,
    problems: [
      'WRONG_EMAIL_OR_PASSWORD',
      'SIGN_IN_BLOCKED',
      'ONE_TIME_PASSWORD_EXPIRED',
      'PASSWORD_ALREADY_CHOSEN',
    ],
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
  signUp: {
    method: 'POST',
    path: '/accounts',
    summary: 'Open an account; with the code of an invitation it joins that centre in the same act.',
    body: signUpRequest,
    answer: accountResponse,
    status: 201,
    problems: ['EMAIL_TAKEN', 'INVITATION_ACCEPTED', 'INVITATION_CANCELLED'],
  },
  demandPasswordReset: {
    method: 'POST',
    path: '/accounts/password-reset-requests',
    summary: 'Ask for the mail that lets one choose a new password. The same answer for an unknown address.',
    body: passwordResetDemand,
    status: 202,
  },
  resetPassword: {
    method: 'POST',
    path: '/accounts/password-resets',
    summary: 'Choose a new password by the link of the mail: once, within the hour. Ends every sign-in.',
    body: passwordReset,
    problems: ['LINK_ENDED'],
  },
  confirmEmail: {
    method: 'POST',
    path: '/accounts/email-confirmations',
    summary:
      'Confirm a new e-mail address by the link of the mail that it received, signed in to the account that asked.',
    body: emailConfirmation,
    problems: ['LINK_ENDED', 'EMAIL_TAKEN'],
  },
  proveEmail: {
    method: 'POST',
    path: '/me/email-proof',
    summary: 'Prove the e-mail address of the account by the link of the mail that it received.',
    body: emailConfirmation,
    problems: ['LINK_ENDED'],
  },
  resendEmailProof: {
    method: 'POST',
    path: '/me/email-proof/resending',
    summary: 'Have the mail that proves one’s e-mail address sent again; its link lives a week.',
    problems: ['NOTHING_TO_PROVE', 'TOO_MANY_MAILS'],
  },
  profile: {
    method: 'GET',
    path: '/me/profile',
    summary: 'One’s own name, addresses and language, and the address that waits for its confirmation.',
    answer: profileResponse,
  },
  updateProfile: {
    method: 'PATCH',
    path: '/me/profile',
    summary: 'Change one’s name or language.',
    body: updateProfileRequest,
    answer: profileResponse,
  },
  changePassword: {
    method: 'PUT',
    path: '/me/password',
    summary: 'Choose another password. Ends one’s other sign-ins.',
    body: changePasswordRequest,
    problems: ['SIGN_IN_BLOCKED'],
  },
  changeEmail: {
    method: 'POST',
    path: '/me/email-change',
    summary: 'Ask for another e-mail address; it becomes one’s own once the link sent there is opened.',
    body: changeEmailRequest,
    problems: ['EMAIL_TAKEN', 'SIGN_IN_BLOCKED', 'TOO_MANY_MAILS'],
  },
  resendEmailChange: {
    method: 'POST',
    path: '/me/email-change/resending',
    summary: 'Send the mail to the new address again; its link lives another hour.',
    problems: ['LINK_ENDED', 'TOO_MANY_MAILS'],
  },
  cancelEmailChange: {
    method: 'DELETE',
    path: '/me/email-change',
    summary: 'Keep the present e-mail address: the link that was sent opens nothing any more.',
  },
  signIns: {
    method: 'GET',
    path: '/me/sign-ins',
    summary: 'Where one is signed in, the last used first.',
    answer: signInsResponse,
  },
  endSignIn: {
    method: 'DELETE',
    path: '/me/sign-ins/:signInId',
    summary: 'End one of one’s sign-ins, on whichever device.',
  },
  endOtherSignIns: {
    method: 'DELETE',
    path: '/me/sign-ins',
    summary: 'End all of one’s sign-ins but this one.',
  },
});
