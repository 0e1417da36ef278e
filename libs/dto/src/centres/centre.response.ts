import * as z from 'zod';
import { id, instant } from '../platform/fields.js';
import { pageOf, pageQuery } from '../platform/page.js';
import { invitationResponse } from '../team/invitations/invitation.response.js';
import { centreKind, procedureEdition } from './centre-kind.js';
import { complementaryCertification } from './complementary-certifications.js';

/** A centre in the certifier's list. */
export const centreRow = z
  .object({
    id,
    name: z.string(),
    kind: centreKind,
    externalId: z.string().nullable(),
    memberCount: z.number().int(),
    /** Invitations that wait for an answer. */
    invitationCount: z.number().int(),
    archivedAt: instant.nullable(),
  })
  .meta({ id: 'CentreRow' });

export const centrePage = pageOf(centreRow).meta({ id: 'CentrePage' });

export const listCentresQuery = pageQuery.extend({
  /** In the name or the external id, whatever the accents and capitals. */
  search: z.string().trim().max(255).optional(),
  archived: z.stringbool().optional(),
});

export const centreResponse = centreRow
  .extend({
    timeZone: z.string(),
    procedureEdition,
    managesStudents: z.boolean(),
    complementaryCertifications: z.array(complementaryCertification),
    retentionMonths: z.number().int(),
    createdAt: instant,
    version: z.number().int(),
    administrators: z.array(
      z.object({ firstName: z.string(), lastName: z.string(), email: z.string().nullable() }),
    ),
    invitations: z.array(invitationResponse),
  })
  .meta({ id: 'Centre' });

export type CentreRow = z.infer<typeof centreRow>;
export type CentrePage = z.infer<typeof centrePage>;
export type ListCentresQuery = z.output<typeof listCentresQuery>;
export type CentreResponse = z.infer<typeof centreResponse>;
