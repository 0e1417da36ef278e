import * as z from 'zod';
import { id } from '../platform/fields.js';
import { pageQuery } from '../platform/page.js';
import { certifiable } from './profiles/certifiable.js';

const division = z.string().min(1).max(255);
const MAX_DIVISIONS = 200;

export const listStudentsQuery = pageQuery.extend({
  /** Of any of these classes; the parameter may stand several times. */
  division: z
    .union([division, z.array(division).max(MAX_DIVISIONS)])
    .transform((given) => [given].flat())
    .optional(),
  /** Words that stand in the names, all of them, without regard to accents and capitals. */
  search: z.string().trim().max(255).optional(),
  /** A session of the centre: each row tells whether the pupil is enrolled there. */
  session: id.optional(),
  /** A session of the centre: without those who are enrolled there. */
  notEnrolledIn: id.optional(),
  certifiable: certifiable.optional(),
});

export type ListStudentsQuery = z.output<typeof listStudentsQuery>;
