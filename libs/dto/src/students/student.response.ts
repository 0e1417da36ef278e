import * as z from 'zod';
import { id, instant, isoDate } from '../platform/fields.js';
import { pageOf } from '../platform/page.js';
import { studentCredentials } from './credentials/credentials.js';
import { certifiable } from './profiles/certifiable.js';

/** A pupil in the list of the school. */
export const studentRow = z
  .object({
    id,
    division: z.string(),
    lastName: z.string(),
    firstName: z.string(),
    birthdate: isoDate,
    certifiable,
    credentials: studentCredentials,
    /** In the session that was asked about; not there when none was. */
    enrolled: z.boolean().optional(),
  })
  .meta({ id: 'StudentRow' });

export const studentPage = pageOf(studentRow)
  .extend({
    /** Pupils of the school who are enrolled in the session that was asked about, whatever the filters. */
    enrolledCount: z.number().int().optional(),
    /** How old the list is; null as long as there is none. */
    importedAt: instant.nullable(),
  })
  .meta({ id: 'StudentPage' });

/** A class, with how many pupils it has. */
export const division = z
  .object({ name: z.string(), studentCount: z.number().int() })
  .meta({ id: 'Division' });

export const divisionList = z.object({ items: z.array(division) }).meta({ id: 'DivisionList' });

export type StudentRow = z.infer<typeof studentRow>;
export type StudentPage = z.infer<typeof studentPage>;
export type Division = z.infer<typeof division>;
export type DivisionList = z.infer<typeof divisionList>;
