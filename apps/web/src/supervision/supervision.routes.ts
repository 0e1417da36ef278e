import type { Routes } from '@angular/router';

/** « Espace surveillant », for everybody who is signed in. */
export const supervisionRoutes: Routes = [
  {
    path: '',
    loadComponent: () =>
      import('./enter-supervision/enter-supervision').then((file) => file.EnterSupervision),
  },
  {
    path: ':sessionId',
    loadComponent: () =>
      import('./supervised-session/supervised-session').then((file) => file.SupervisedSession),
  },
];
