import * as z from 'zod';
import { CENTRE_ROLES } from '../../access/permissions.js';
import { id, instant } from '../../platform/fields.js';
import { pageOf, pageQuery } from '../../platform/page.js';

/** Where the mail of an invitation has got to. */
export const MAIL_STATES = ['queued', 'sent', 'failed'] as const;

export const invitationMail = z
  .object({
    state: z.enum(MAIL_STATES),
    /** What the mail server said last, while the mail has not left. */
    failure: z.string().nullable(),
  })
  .meta({ id: 'InvitationMail' });

/** A pending invitation, as its centre sees it. */
export const invitationResponse = z
  .object({
    id,
    email: z.string(),
    role: z.enum(CENTRE_ROLES),
    /** « Date de dernier envoi » */
    sentAt: instant,
    mail: invitationMail.nullable(),
  })
  .meta({ id: 'Invitation' });

export const invitationPage = pageOf(invitationResponse).meta({ id: 'InvitationPage' });
export const listInvitationsQuery = pageQuery;

/** An invitation as whoever holds its link sees it. */
export const openInvitationResponse = z
  .object({ centreId: id, centreName: z.string(), email: z.string() })
  .meta({ id: 'OpenInvitation' });

export type InvitationMail = z.infer<typeof invitationMail>;
export type InvitationResponse = z.infer<typeof invitationResponse>;
export type InvitationPage = z.infer<typeof invitationPage>;
export type ListInvitationsQuery = z.output<typeof listInvitationsQuery>;
export type OpenInvitationResponse = z.infer<typeof openInvitationResponse>;
