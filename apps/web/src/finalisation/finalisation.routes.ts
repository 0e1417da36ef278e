import type { Routes } from '@angular/router';
import type { PrepareFinalisation } from './prepare-finalisation/prepare-finalisation';

/** Below `/sessions`, beside the tabs of the session: the page has a heading of its own. */
export const finalisationRoutes: Routes = [
  {
    path: ':sessionId/finalisation',
    loadComponent: () =>
      import('./prepare-finalisation/prepare-finalisation').then((file) => file.PrepareFinalisation),
    canDeactivate: [(page: PrepareFinalisation) => page.mayLeave()],
  },
];
