import * as z from 'zod';
import { id } from '../platform/fields.js';
import { centreKind, procedureEdition } from './centre-kind.js';
import { complementaryCertification } from './complementary-certifications.js';

/** What is said of a centre, as its administrators see it; the certifier decides all but the edition. */
export const centreSettingsResponse = z
  .object({
    centreId: id,
    name: z.string(),
    kind: centreKind,
    externalId: z.string().nullable(),
    timeZone: z.string(),
    procedureEdition,
    complementaryCertifications: z.array(complementaryCertification),
    retentionMonths: z.number().int(),
    version: z.number().int(),
  })
  .meta({ id: 'CentreSettings' });

export const changeSettingsRequest = z
  .object({ procedureEdition, version: z.number().int().optional() })
  .meta({ id: 'ChangeSettingsRequest' });

export type CentreSettingsResponse = z.infer<typeof centreSettingsResponse>;
export type ChangeSettingsRequest = z.output<typeof changeSettingsRequest>;
