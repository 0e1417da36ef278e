import type { Routes } from '@angular/router';

/** What other features put into the page of a session, and beside the list, is given by the shell. */
export const sessionsRoutes = (inSession: Routes, besideList: Routes): Routes => [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () => import('./list-sessions/list-sessions').then((file) => file.ListSessions),
    children: besideList,
  },
  {
    path: 'nouvelle',
    loadComponent: () => import('./create-session/create-session').then((file) => file.CreateSession),
  },
  {
    path: 'supprimees',
    loadComponent: () => import('./deleted-sessions/deleted-sessions').then((file) => file.DeletedSessions),
  },
  {
    path: 'calendrier',
    loadComponent: () => import('./calendar-feed/calendar-feed').then((file) => file.CalendarFeed),
  },
  {
    path: ':sessionId/modifier',
    loadComponent: () => import('./edit-session/edit-session').then((file) => file.EditSession),
  },
  {
    path: ':sessionId',
    loadComponent: () => import('./session/session').then((file) => file.SessionPage),
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./session-details/session-details').then((file) => file.SessionDetails),
      },
      {
        path: 'historique',
        loadComponent: () => import('./timeline/timeline').then((file) => file.Timeline),
      },
      ...inSession,
    ],
  },
];
