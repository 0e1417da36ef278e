import type { Routes } from '@angular/router';
import { provideIcons } from '../shared/icons/icons';
import { workIcons } from '../shared/icons/work-icons';
import { sittingsRoutes } from '../sittings/sittings.routes';
import { supervisionRoutes } from '../supervision/supervision.routes';
import { TaskFrame } from './task-frame/task-frame';

/** The screens of one task: whoever supervises, or sits a test, does nothing else meanwhile. */
const task = (children: Routes): Routes => [
  { path: '', component: TaskFrame, providers: [provideIcons(workIcons)], children },
];

export const supervisionTask = task(supervisionRoutes);
export const sittingTask = task(sittingsRoutes);
