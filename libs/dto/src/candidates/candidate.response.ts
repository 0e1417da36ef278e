import * as z from 'zod';
import { complementaryCertification } from '../centres/complementary-certifications.js';
import { id, isoDate } from '../platform/fields.js';
import { pageOf } from '../platform/page.js';
import { inputFault } from '../problem/problem.js';
import { certifiable } from '../students/profiles/certifiable.js';

export const SEXES = ['M', 'F'] as const;
export const BILLING_MODES = ['FREE', 'PAID', 'PREPAID'] as const;

export const candidateResponse = z
  .object({
    id,
    lastName: z.string(),
    firstName: z.string(),
    birthdate: isoDate,
    sex: z.enum(SEXES),
    birthCountry: z.string(),
    birthInseeCode: z.string().nullable(),
    birthPostalCode: z.string().nullable(),
    birthCity: z.string().nullable(),
    /** `75`, `2A`, `971`; `99` abroad. */
    birthDepartment: z.string().nullable(),
    /** The class of a pupil, as the school's list had it when they were enrolled. */
    division: z.string().nullable(),
    email: z.string().nullable(),
    resultRecipientEmail: z.string().nullable(),
    externalId: z.string().nullable(),
    /** An integer: 33 means that the test may last a third longer. */
    extraTimePercentage: z.number().int().nullable(),
    billingMode: z.enum(BILLING_MODES).nullable(),
    prepaymentCode: z.string().nullable(),
    complementaryCertification: complementaryCertification.nullable(),
    accessibilityAdjustmentNeeded: z.boolean(),
    /** An account has joined the session as this candidate. */
    joined: z.boolean(),
    /** Their test has started. */
    started: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'Candidate' });

/** A candidate as they were kept. */
export const savedCandidate = candidateResponse
  .extend({
    /** What was taken, though it may not be what was meant: a CEDEX, an address that looks mistyped. */
    doubts: z.array(inputFault),
  })
  .meta({ id: 'SavedCandidate' });

/** A candidate in the list of the session. */
export const candidateRow = candidateResponse.extend({ certifiable }).meta({ id: 'CandidateRow' });

export const candidatePage = pageOf(candidateRow).meta({ id: 'CandidatePage' });

/** Who was deleted, and who was not and why. */
export const deletedCandidates = z
  .object({
    deleted: z.number().int(),
    kept: z.array(
      z.object({ id, lastName: z.string(), firstName: z.string(), code: z.literal('CANDIDATE_HAS_JOINED') }),
    ),
  })
  .meta({ id: 'DeletedCandidates' });

export type DeletedCandidates = z.infer<typeof deletedCandidates>;
export type CandidateResponse = z.infer<typeof candidateResponse>;
export type SavedCandidate = z.infer<typeof savedCandidate>;
export type CandidateRow = z.infer<typeof candidateRow>;
export type CandidatePage = z.infer<typeof candidatePage>;
export type BillingMode = (typeof BILLING_MODES)[number];
export type Sex = (typeof SEXES)[number];
