import * as z from 'zod';
import { emailAddress, line } from '../../platform/fields.js';
import { COMPETENCES, MAX_LEVEL } from './competences.js';

/** As many as a body of 1 MB holds with room to spare; more are pushed in several calls. */
export const PROFILES_MAX = 4_000;

/** By which of these somebody is known; a profile is pushed by one of them. */
export const PROFILE_KEYS = ['ine', 'externalId', 'email'] as const;
export type ProfileKey = (typeof PROFILE_KEYS)[number];

/** By competence; one that is not named has the level 0. */
export const competenceLevels = z.partialRecord(z.enum(COMPETENCES), z.number().int().min(0).max(MAX_LEVEL));

export const competenceProfile = z
  .object({
    /** The national identifier of a pupil. */
    ine: line(20).toUpperCase().optional(),
    /** The centre's own number of a candidate or pupil. */
    externalId: line(255).optional(),
    email: emailAddress.optional(),
    levels: competenceLevels,
  })
  .refine((profile) => PROFILE_KEYS.filter((key) => profile[key] !== undefined).length === 1, {
    params: { code: 'ONE_IDENTIFIER_EXPECTED' },
    message: 'Name the person by one of ine, externalId and email.',
  })
  .meta({ id: 'CompetenceProfile' });

export const pushProfilesRequest = z
  .array(competenceProfile)
  .max(PROFILES_MAX)
  .meta({ id: 'PushProfilesRequest' });

export type CompetenceProfile = z.output<typeof competenceProfile>;
export type PushProfilesRequest = z.output<typeof pushProfilesRequest>;
