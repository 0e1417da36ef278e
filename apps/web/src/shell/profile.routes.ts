import type { Routes } from '@angular/router';
import { profileRoutes } from '../accounts/accounts.routes';
import { provideIcons } from '../shared/icons/icons';
import { workIcons } from '../shared/icons/work-icons';
import { Frame } from './frame/frame';

/** « Mon compte », for members and for those who are member of nothing. */
export const framedProfileRoutes: Routes = [
  { path: '', component: Frame, providers: [provideIcons(workIcons)], children: profileRoutes },
];
