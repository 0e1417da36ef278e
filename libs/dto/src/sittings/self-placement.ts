import * as z from 'zod';
import { instant } from '../platform/fields.js';
import { competenceLevels } from '../students/profiles/push-profiles.request.js';

/** Where somebody sees themselves: levels by competence, 0 where none is named. */
export const placeRequest = z.object({ levels: competenceLevels }).meta({ id: 'PlaceRequest' });

export const selfPlacement = z
  .object({
    levels: competenceLevels,
    /** Level 1 in at least 5 competences. */
    certifiable: z.boolean(),
    placedAt: instant,
  })
  .meta({ id: 'SelfPlacement' });

/** `placement` is null for somebody who has not placed themselves yet. */
export const selfPlacementResponse = z
  .object({ placement: selfPlacement.nullable() })
  .meta({ id: 'SelfPlacementResponse' });

export type PlaceRequest = z.output<typeof placeRequest>;
export type SelfPlacement = z.infer<typeof selfPlacement>;
export type SelfPlacementResponse = z.infer<typeof selfPlacementResponse>;
