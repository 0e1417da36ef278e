import type { Routes } from '@angular/router';

/** « Documentation », for everybody who is signed in. */
export const documentsRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./documents/documentation/documentation').then((file) => file.Documentation),
  },
];

/** Beside the list of sessions. */
export const papersOfListRoutes: Routes = [
  {
    path: '',
    outlet: 'papers',
    loadComponent: () => import('./selection/selection').then((file) => file.PapersOfSelection),
  },
];

/** The bar stands in every tab of a session, beside the tabs. */
export const papersRoutes: Routes = [
  {
    path: '',
    outlet: 'papers',
    loadComponent: () => import('./downloads/downloads').then((file) => file.Downloads),
  },
  {
    path: 'apercu/:paper',
    loadComponent: () => import('./preview/preview').then((file) => file.Preview),
  },
  {
    path: 'convocations',
    loadComponent: () => import('./convocations/convocations').then((file) => file.Convocations),
  },
];
