import type { Routes } from '@angular/router';

/** The candidates’ entry, for everybody who is signed in. */
export const sittingsRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./join-session/join-session').then((file) => file.JoinSession),
  },
  {
    path: ':participationId',
    loadComponent: () => import('./joined-session/joined-session').then((file) => file.JoinedSession),
  },
];
