import type { Routes } from '@angular/router';

/** Stands in every tab of a session, beside the tabs. */
export const papersRoutes: Routes = [
  {
    path: '',
    outlet: 'papers',
    loadComponent: () => import('./downloads/downloads').then((file) => file.Downloads),
  },
];
