import type { Routes } from '@angular/router';

export const candidatesRoutes: Routes = [
  {
    path: 'candidats',
    loadComponent: () => import('./list-candidates/list-candidates').then((file) => file.ListCandidates),
  },
];
