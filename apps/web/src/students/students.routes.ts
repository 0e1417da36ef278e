import type { Routes } from '@angular/router';

export const studentsRoutes: Routes = [
  {
    path: 'identifiants',
    loadComponent: () => import('./credentials/credentials').then((file) => file.Credentials),
  },
  {
    path: '',
    loadComponent: () => import('./list-students/list-students').then((file) => file.ListStudents),
  },
];

/** In the page of a session, before its list of candidates. */
export const enrolStudentsRoutes: Routes = [
  {
    path: 'candidats/ajouter',
    loadComponent: () => import('./enrol-students/enrol-students').then((file) => file.EnrolStudents),
  },
];
