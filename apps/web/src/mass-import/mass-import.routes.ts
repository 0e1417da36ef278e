import type { Routes } from '@angular/router';

/** Beside the sessions themselves, and before them: « plusieurs » is no session. */
export const massImportRoutes: Routes = [
  {
    path: 'plusieurs',
    loadComponent: () => import('./plan-many/plan-many').then((file) => file.PlanMany),
  },
];
