import * as z from 'zod';
import { CENTRE_ROLES } from '../access/permissions.js';
import { id, instant } from '../platform/fields.js';
import { pageOf, pageQuery } from '../platform/page.js';

/** « Membres (n) » (guide 1, « Visualiser les membres et invitations »). */
export const memberResponse = z
  .object({
    id,
    firstName: z.string(),
    lastName: z.string(),
    email: z.string().nullable(),
    role: z.enum(CENTRE_ROLES),
    since: instant,
    /** Whether it is the person who asks. */
    self: z.boolean(),
  })
  .meta({ id: 'Member' });

export const memberPage = pageOf(memberResponse).meta({ id: 'MemberPage' });
export const listMembersQuery = pageQuery;

export const changeRoleRequest = z.object({ role: z.enum(CENTRE_ROLES) }).meta({ id: 'ChangeRoleRequest' });

export type MemberResponse = z.infer<typeof memberResponse>;
export type MemberPage = z.infer<typeof memberPage>;
export type ListMembersQuery = z.output<typeof listMembersQuery>;
export type ChangeRoleRequest = z.infer<typeof changeRoleRequest>;
