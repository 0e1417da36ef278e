import * as z from 'zod';
import { CENTRE_ROLES } from '../../access/permissions.js';
import { id } from '../../platform/fields.js';
import { language } from '../../platform/language.js';
import { ADDRESS_FAULTS } from './addresses.js';
import { INVITATIONS_AT_ONCE, TYPED_ADDRESS_MAX } from './invitations.limits.js';

/** Guide 1, « Inviter un nouveau membre »: several addresses at once; each is answered, a wrong one stops no other. */
export const inviteRequest = z
  .object({
    emails: z.array(z.string().max(TYPED_ADDRESS_MAX)).min(1).max(INVITATIONS_AT_ONCE),
    role: z.enum(CENTRE_ROLES).default('member'),
    /** The centres to join, where the caller is administrator of each; the one of the path unless told. */
    centreIds: z.array(id).min(1).max(INVITATIONS_AT_ONCE).optional(),
    /** Of the mail. */
    language: language.default('fr'),
  })
  .meta({ id: 'InviteRequest' });

export const INVITE_OUTCOMES = ['sent', 'resent', 'already_member', 'malformed'] as const;

export const inviteResult = z
  .object({
    /** The address as it was typed. */
    typed: z.string(),
    /** As it is kept; null for what is no address. */
    email: z.string().nullable(),
    /** The centre that it is about; null for what is no address. */
    centreId: id.nullable(),
    outcome: z.enum(INVITE_OUTCOMES),
    fault: z.enum(ADDRESS_FAULTS).nullable(),
  })
  .meta({ id: 'InviteResult' });

export const inviteResponse = z.object({ results: z.array(inviteResult) }).meta({ id: 'InviteResponse' });

export type InviteRequest = z.output<typeof inviteRequest>;
export type InviteResult = z.infer<typeof inviteResult>;
export type InviteResponse = z.infer<typeof inviteResponse>;
