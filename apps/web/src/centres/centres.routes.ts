import type { Routes } from '@angular/router';

/** For the administrators of a centre. */
export const settingsRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./centre-settings/centre-settings').then((file) => file.CentreSettings),
  },
];

/** The certifier's desk, behind the sign-in. */
export const centresRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./list-centres/list-centres').then((file) => file.ListCentres),
  },
  {
    path: 'centres/nouveau',
    loadComponent: () => import('./open-centre/open-centre').then((file) => file.OpenCentre),
  },
  {
    path: 'centres/:centreId',
    loadComponent: () => import('./centre/centre').then((file) => file.CentrePage),
  },
];
