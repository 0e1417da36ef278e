import type { Routes } from '@angular/router';
import { peopleRoutes } from '../accounts/accounts.routes';
import { candidatesRoutes } from '../candidates/candidates.routes';
import { centresRoutes, settingsRoutes } from '../centres/centres.routes';
import { finalisationRoutes } from '../finalisation/finalisation.routes';
import { massImportRoutes } from '../mass-import/mass-import.routes';
import { enrolStudentsRoutes, studentsRoutes } from '../students/students.routes';
import { documentsRoutes, papersOfListRoutes, papersRoutes } from '../papers/papers.routes';
import { sessionsRoutes } from '../sessions/sessions.routes';
import { provideIcons } from '../shared/icons/icons';
import { workIcons } from '../shared/icons/work-icons';
import { teamRoutes } from '../team/team.routes';
import { whereOneWorks, whereTheCertifierWorks } from './entry.guards';
import { Frame } from './frame/frame';

/** Everything behind the sign-in; the only table that knows which features meet in a page. */
export const workRoutes: Routes = [
  {
    path: '',
    component: Frame,
    providers: [provideIcons(workIcons)],
    children: [
      {
        path: 'sessions',
        ...whereOneWorks,
        children: [
          ...massImportRoutes,
          ...finalisationRoutes,
          ...sessionsRoutes(
            [...enrolStudentsRoutes, ...candidatesRoutes, ...papersRoutes],
            papersOfListRoutes,
          ),
        ],
      },
      { path: 'eleves', ...whereOneWorks, children: studentsRoutes },
      { path: 'equipe', ...whereOneWorks, children: teamRoutes },
      { path: 'reglages', ...whereOneWorks, children: settingsRoutes },
      { path: 'certificateur', ...whereTheCertifierWorks, children: [...peopleRoutes, ...centresRoutes] },
    ],
  },
];

/** What everybody who is signed in may read, in the same frame. */
export const readingRoutes: Routes = [
  { path: '', component: Frame, providers: [provideIcons(workIcons)], children: documentsRoutes },
];
