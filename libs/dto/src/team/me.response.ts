import * as z from 'zod';
import { CENTRE_ROLES } from '../access/permissions.js';
import { centreKind, procedureEdition } from '../centres/centre-kind.js';
import { complementaryCertification } from '../centres/complementary-certifications.js';
import { id } from '../platform/fields.js';
import { language } from '../platform/language.js';

export const membershipResponse = z
  .object({
    centreId: id,
    centreName: z.string(),
    kind: centreKind,
    managesStudents: z.boolean(),
    procedureEdition,
    /** Those that the centre may offer. */
    complementaryCertifications: z.array(complementaryCertification),
    role: z.enum(CENTRE_ROLES),
    /** IANA name of the zone whose wall clock the centre's dates and times are. */
    timeZone: z.string(),
  })
  .meta({ id: 'Membership' });

export const meResponse = z
  .object({
    id,
    firstName: z.string(),
    lastName: z.string(),
    email: z.string().nullable(),
    username: z.string().nullable(),
    certifier: z.boolean(),
    /** Of the mails to this person, and of the pages until a browser is told otherwise. */
    language,
    termsAccepted: z.boolean(),
    termsVersion: z.string(),
    currentCentreId: id.nullable(),
    memberships: z.array(membershipResponse),
  })
  .meta({ id: 'Me' });

export const currentCentreRequest = z.object({ centreId: id }).meta({ id: 'CurrentCentreRequest' });

export type MembershipResponse = z.infer<typeof membershipResponse>;
export type MeResponse = z.infer<typeof meResponse>;
export type CurrentCentreRequest = z.infer<typeof currentCentreRequest>;
