import type { Routes } from '@angular/router';
import { provideIcons } from '../shared/icons/icons';
import { workIcons } from '../shared/icons/work-icons';
import { supervisionRoutes } from '../supervision/supervision.routes';
import { TaskFrame } from './task-frame/task-frame';

/** The screens of one task: whoever supervises does nothing else meanwhile. */
export const taskRoutes: Routes = [
  { path: '', component: TaskFrame, providers: [provideIcons(workIcons)], children: supervisionRoutes },
];
