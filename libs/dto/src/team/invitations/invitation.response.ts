import * as z from 'zod';
import { CENTRE_ROLES } from '../../access/permissions.js';
import { id, instant } from '../../platform/fields.js';
import { mailDelivery } from '../../platform/mail-delivery.js';
import { pageOf, pageQuery } from '../../platform/page.js';

/** A pending invitation, as its centre sees it. */
export const invitationResponse = z
  .object({
    id,
    email: z.string(),
    role: z.enum(CENTRE_ROLES),
    /** « Date de dernier envoi » */
    sentAt: instant,
    /** Where its mail has got to. */
    mail: mailDelivery.nullable(),
  })
  .meta({ id: 'Invitation' });

export const invitationPage = pageOf(invitationResponse).meta({ id: 'InvitationPage' });
export const listInvitationsQuery = pageQuery;

/** An invitation as whoever holds its link sees it. */
export const openInvitationResponse = z
  .object({ centreId: id, centreName: z.string(), email: z.string() })
  .meta({ id: 'OpenInvitation' });

export type InvitationResponse = z.infer<typeof invitationResponse>;
export type InvitationPage = z.infer<typeof invitationPage>;
export type ListInvitationsQuery = z.output<typeof listInvitationsQuery>;
export type OpenInvitationResponse = z.infer<typeof openInvitationResponse>;
