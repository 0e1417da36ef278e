import * as z from 'zod';
import { complementaryCertification } from '../centres/complementary-certifications.js';
import { id, isoDate, line, optionalLine } from '../platform/fields.js';
import { BILLING_MODES, SEXES } from './candidate.response.js';
import { CANDIDATE_TEXT_MAX, DELETED_AT_ONCE_MAX, EXTRA_TIME } from './candidates.limits.js';

const optional = optionalLine(CANDIDATE_TEXT_MAX).nullish();

/**
 * « Inscrire un candidat ». Born in France: an INSEE code, or a postal code and a commune; abroad: country and commune. What the
 * fields mean together is judged as in a list, with the same codes.
 */
export const addCandidateRequest = z
  .object({
    lastName: line(CANDIDATE_TEXT_MAX),
    firstName: line(CANDIDATE_TEXT_MAX),
    birthdate: isoDate,
    sex: z.enum(SEXES),
    birthCountry: line(CANDIDATE_TEXT_MAX),
    birthInseeCode: optional,
    birthPostalCode: optional,
    birthCity: optional,
    email: optional,
    resultRecipientEmail: optional,
    externalId: optional,
    extraTimePercentage: z.number().int().min(EXTRA_TIME.least).max(EXTRA_TIME.most).nullish(),
    billingMode: z.enum(BILLING_MODES).nullish(),
    prepaymentCode: optional,
    complementaryCertification: complementaryCertification.nullish(),
    accessibilityAdjustmentNeeded: z.boolean().optional(),
  })
  .meta({ id: 'AddCandidateRequest' });

/** What changes of a candidate; what is left out stays. With `version`, an edit of something outdated is refused. */
export const updateCandidateRequest = addCandidateRequest
  .partial()
  .extend({ version: z.number().int().positive().optional() })
  .meta({ id: 'UpdateCandidateRequest' });

export const deleteCandidatesRequest = z
  .object({ candidateIds: z.array(id).min(1).max(DELETED_AT_ONCE_MAX) })
  .meta({ id: 'DeleteCandidatesRequest' });

export type AddCandidateRequest = z.output<typeof addCandidateRequest>;
export type UpdateCandidateRequest = z.output<typeof updateCandidateRequest>;
export type DeleteCandidatesRequest = z.output<typeof deleteCandidatesRequest>;
