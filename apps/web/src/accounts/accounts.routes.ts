import type { Routes } from '@angular/router';

/** For those who are out. */
export const accountsRoutes: Routes = [
  { path: 'connexion', loadComponent: () => import('./sign-in/sign-in').then((file) => file.SignIn) },
  {
    path: 'premiere-connexion',
    loadComponent: () => import('./first-sign-in/first-sign-in').then((file) => file.FirstSignIn),
  },
  { path: 'inscription', loadComponent: () => import('./sign-up/sign-up').then((file) => file.SignUp) },
  {
    path: 'mot-de-passe-oublie',
    loadComponent: () =>
      import('./forgotten-password/forgotten-password').then((file) => file.ForgottenPassword),
  },
];

/** For everybody: where the link to a new password leads, and what one accepts at sign-up. */
export const openRoutes: Routes = [
  {
    path: 'password-resets/:token',
    loadComponent: () => import('./reset-password/reset-password').then((file) => file.ResetPassword),
  },
  {
    path: 'conditions-utilisation',
    data: { page: 'conditions' },
    loadComponent: () => import('./legal/legal').then((file) => file.Legal),
  },
  {
    path: 'confidentialite',
    data: { page: 'privacy' },
    loadComponent: () => import('./legal/legal').then((file) => file.Legal),
  },
];

/** Where the links to an address lead: for the account that asked for them, signed in (decision 42). */
export const addressRoutes: Routes = [
  {
    path: 'email-confirmations/:token',
    data: { proves: 'another' },
    loadComponent: () => import('./confirm-email/confirm-email').then((file) => file.ConfirmEmail),
  },
  {
    path: 'email-proofs/:token',
    data: { proves: 'present' },
    loadComponent: () => import('./confirm-email/confirm-email').then((file) => file.ConfirmEmail),
  },
];

export const termsRoutes: Routes = [
  { path: 'conditions', loadComponent: () => import('./terms/terms').then((file) => file.Terms) },
];

/** On the certifier's desk. */
export const peopleRoutes: Routes = [
  { path: 'personnes', loadComponent: () => import('./people/people').then((file) => file.People) },
];

export const profileRoutes: Routes = [
  { path: '', loadComponent: () => import('./profile/profile').then((file) => file.Profile) },
];
