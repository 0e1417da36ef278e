import * as z from 'zod';
import { EMAIL_MAX, PASSWORD_MAX } from '../../accounts/accounts.limits.js';
import { id } from '../../platform/fields.js';

/** All that is held on a person, by the feature that holds it. */
export const personalDataResponse = z.record(z.string(), z.unknown()).meta({ id: 'PersonalData' });

/** The password is asked again: an open screen in an empty room must not be enough. */
export const eraseSelfRequest = z
  .object({ currentPassword: z.string().min(1).max(PASSWORD_MAX) })
  .meta({ id: 'EraseSelfRequest' });

export const findPersonQuery = z.object({
  /** The whole e-mail address or username: nobody leafs through the people. */
  search: z.string().trim().toLowerCase().min(1).max(EMAIL_MAX),
});

export const personResponse = z
  .object({
    id,
    firstName: z.string(),
    lastName: z.string(),
    email: z.string().nullable(),
    username: z.string().nullable(),
    centres: z.array(z.string()),
  })
  .meta({ id: 'Person' });

export const peopleResponse = z.object({ items: z.array(personResponse) }).meta({ id: 'People' });

export type PersonalDataResponse = z.infer<typeof personalDataResponse>;
export type EraseSelfRequest = z.infer<typeof eraseSelfRequest>;
export type FindPersonQuery = z.output<typeof findPersonQuery>;
export type PeopleResponse = z.infer<typeof peopleResponse>;
