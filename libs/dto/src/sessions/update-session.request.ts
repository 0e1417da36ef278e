import * as z from 'zod';
import { createSessionRequest } from './create-session.request.js';

/** What changes of a session; what is left out stays. With `version`, an edit of something outdated is refused. */
export const updateSessionRequest = createSessionRequest
  .partial()
  .extend({ version: z.number().int().positive().optional() })
  .meta({ id: 'UpdateSessionRequest' });

export type UpdateSessionRequest = z.infer<typeof updateSessionRequest>;
