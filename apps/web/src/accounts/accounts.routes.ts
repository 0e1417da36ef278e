import type { Routes } from '@angular/router';

export const accountsRoutes: Routes = [
  { path: 'connexion', loadComponent: () => import('./sign-in/sign-in').then((file) => file.SignIn) },
];

export const termsRoutes: Routes = [
  { path: 'conditions', loadComponent: () => import('./terms/terms').then((file) => file.Terms) },
];
