import type { Routes } from '@angular/router';

export const candidatesRoutes: Routes = [
  {
    path: 'candidats',
    loadComponent: () => import('./list-candidates/list-candidates').then((file) => file.ListCandidates),
  },
  {
    path: 'candidats/inscrire',
    loadComponent: () => import('./add-candidate/add-candidate').then((file) => file.AddCandidate),
  },
  {
    path: 'candidats/:candidateId',
    loadComponent: () =>
      import('./candidate-details/candidate-details').then((file) => file.CandidateDetails),
  },
  {
    path: 'candidats/:candidateId/modifier',
    loadComponent: () => import('./edit-candidate/edit-candidate').then((file) => file.EditCandidate),
  },
];
