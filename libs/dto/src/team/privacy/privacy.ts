import * as z from 'zod';
import { EMAIL_MAX, NAME_MAX, PASSWORD_MAX } from '../../accounts/accounts.limits.js';
import { id, isoDate, line } from '../../platform/fields.js';

/** All that is held on a person, by the feature that holds it. */
export const personalDataResponse = z.record(z.string(), z.unknown()).meta({ id: 'PersonalData' });

/** The password is asked again: an open screen in an empty room must not be enough. */
export const eraseSelfRequest = z
  .object({ currentPassword: z.string().min(1).max(PASSWORD_MAX) })
  .meta({ id: 'EraseSelfRequest' });

/** The whole e-mail address or username: nobody leafs through the people. */
export const findByAddressRequest = z
  .object({ address: z.string().trim().toLowerCase().min(1).max(EMAIL_MAX) })
  .meta({ id: 'FindPersonByAddressRequest' });

/** Somebody without an address, told as exactly: all three, compared as the duplicate rule compares them. */
export const findByNameRequest = z
  .object({ lastName: line(NAME_MAX), firstName: line(NAME_MAX), birthdate: isoDate })
  .meta({ id: 'FindPersonByNameRequest' });

export const personResponse = z
  .object({
    /** Of the account, else of a row that names the person: an address of a page holds no name. */
    id,
    hasAccount: z.boolean(),
    firstName: z.string(),
    lastName: z.string(),
    email: z.string().nullable(),
    /** Whether a link that was mailed there was used; else whoever has the account may have typed somebody’s address. */
    emailProven: z.boolean(),
    username: z.string().nullable(),
    /** The centres that they work in. */
    centres: z.array(z.string()),
    /** As lists name them: an account may bear another name, which the certifier is to see before giving anything. */
    enrolledAs: z.array(z.object({ lastName: z.string(), firstName: z.string(), birthdate: isoDate })),
    /** Where they are a candidate, in so many sessions, or a pupil of the school’s list. */
    enrolments: z.array(z.object({ centre: z.string(), sessions: z.int(), isStudent: z.boolean() })),
  })
  .meta({ id: 'Person' });

export const peopleResponse = z
  .object({
    items: z.array(personResponse),
    /** More people than one would share the address: it tells nobody apart, and those without an account are not named. */
    isShared: z.boolean(),
    /** The centres where results of others are sent to the address. */
    receivesResultsOf: z.array(z.string()),
  })
  .meta({ id: 'People' });

/** What an erasure did, for the answer to the person. */
export const erasureResponse = z
  .object({
    account: z.boolean(),
    enrolments: z.int(),
    students: z.int(),
    /** Enrolments whose test has started or whose session is finalised: kept for the centre’s time, to this day included. */
    kept: z.array(z.object({ centre: z.string(), session: z.int(), date: isoDate, until: isoDate })),
  })
  .meta({ id: 'Erasure' });

export type PersonalDataResponse = z.infer<typeof personalDataResponse>;
export type EraseSelfRequest = z.infer<typeof eraseSelfRequest>;
export type FindByAddressRequest = z.output<typeof findByAddressRequest>;
export type FindByNameRequest = z.output<typeof findByNameRequest>;
export type PersonResponse = z.infer<typeof personResponse>;
export type PeopleResponse = z.infer<typeof peopleResponse>;
export type ErasureResponse = z.infer<typeof erasureResponse>;
