import type { Routes } from '@angular/router';

export const platformRoutes: Routes = [
  {
    path: 'demo/mails',
    loadComponent: () => import('./demo-mails/demo-mails').then((file) => file.DemoMails),
  },
];
