import type * as z from 'zod';
import { instant } from '../platform/fields.js';
import { pageOf } from '../platform/page.js';
import { sessionRow } from './session.response.js';

/** A line of « Sessions supprimées ». */
export const deletedSession = sessionRow
  .extend({
    deletedAt: instant,
    /** Until then it can be restored; afterwards it is gone, with its candidates. */
    restorableUntil: instant,
  })
  .meta({ id: 'DeletedSession' });

export const deletedSessionPage = pageOf(deletedSession).meta({ id: 'DeletedSessionPage' });

export type DeletedSession = z.infer<typeof deletedSession>;
export type DeletedSessionPage = z.infer<typeof deletedSessionPage>;
