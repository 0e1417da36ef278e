import type { Routes, UrlMatcher } from '@angular/router';
import { accountsRoutes, addressRoutes, openRoutes, termsRoutes } from '../accounts/accounts.routes';
import { platformRoutes } from '../platform/platform.routes';
import { invitationRoutes } from '../team/team.routes';
import { signedIn, signedOut } from './entry.guards';

/** Everything behind the sign-in stands in one frame, which stays while its pages change. */
const atWorkOrDesk: UrlMatcher = ([first]) =>
  ['sessions', 'eleves', 'equipe', 'reglages', 'certificateur'].includes(first?.path ?? '')
    ? { consumed: [] }
    : null;

export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'sessions' },
  {
    matcher: atWorkOrDesk,
    loadChildren: () => import('./work.routes').then((file) => file.workRoutes),
  },
  {
    path: 'compte',
    canActivate: [signedIn],
    loadChildren: () => import('./profile.routes').then((file) => file.framedProfileRoutes),
  },
  {
    path: 'documentation',
    canActivate: [signedIn],
    loadChildren: () => import('./work.routes').then((file) => file.readingRoutes),
  },
  {
    path: 'surveiller',
    canActivate: [signedIn],
    loadChildren: () => import('./task.routes').then((file) => file.supervisionTask),
  },
  {
    path: 'rejoindre',
    canActivate: [signedIn],
    loadChildren: () => import('./task.routes').then((file) => file.sittingTask),
  },
  {
    path: '',
    loadComponent: () => import('./plain-frame/plain-frame').then((file) => file.PlainFrame),
    children: [
      { path: '', canActivate: [signedOut], children: accountsRoutes },
      { path: '', canActivate: [signedIn], children: [...termsRoutes, ...addressRoutes] },
      ...openRoutes,
      ...invitationRoutes,
      ...platformRoutes,
      { path: 'panne', loadComponent: () => import('./failure/failure').then((file) => file.Failure) },
      { path: '**', loadComponent: () => import('./not-found/not-found').then((file) => file.NotFound) },
    ],
  },
];
