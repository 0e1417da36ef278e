import type { Routes } from '@angular/router';

/** « Équipe », behind the sign-in. */
export const teamRoutes: Routes = [
  {
    path: 'inviter',
    loadComponent: () =>
      import('./invitations/invite-members/invite-members').then((file) => file.InviteMembers),
  },
  {
    path: '',
    loadComponent: () => import('./team/team').then((file) => file.TeamPage),
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./list-members/list-members').then((file) => file.ListMembers),
      },
      {
        path: 'invitations',
        loadComponent: () =>
          import('./invitations/list-invitations/list-invitations').then((file) => file.ListInvitations),
      },
    ],
  },
];

/** What the link of an invitation leads to, signed in or not. */
export const invitationRoutes: Routes = [
  {
    path: 'invitations/:code',
    loadComponent: () =>
      import('./invitations/open-invitation/open-invitation').then((file) => file.OpenInvitation),
  },
];
