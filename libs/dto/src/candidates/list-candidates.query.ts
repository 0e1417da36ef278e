import * as z from 'zod';
import { paperQuery } from '../papers/paper.query.js';
import { pageQuery } from '../platform/page.js';
import { sortBy } from '../platform/sort.js';
import { certifiable } from '../students/profiles/certifiable.js';

/** The columns of the list, each of which can be sorted by. */
export const CANDIDATE_LIST_COLUMNS = [
  'lastName',
  'firstName',
  'birthdate',
  'division',
  'birthCity',
  'birthDepartment',
  'birthCountry',
  'resultRecipientEmail',
  'externalId',
  'extraTimePercentage',
  'billingMode',
  'complementaryCertification',
  'accessibilityAdjustmentNeeded',
  'certifiable',
] as const;
export type CandidateListColumn = (typeof CANDIDATE_LIST_COLUMNS)[number];

/** Which candidates of a session, and in which order. */
const criteria = {
  /** Part of a first or last name, accents and case aside. */
  search: z.string().trim().max(100).optional(),
  /** As the profiles that an information system pushed say. */
  certifiable: certifiable.optional(),
  /** By birth name and first name unless told. */
  sort: sortBy(CANDIDATE_LIST_COLUMNS).optional(),
};

export const listCandidatesQuery = pageQuery.extend(criteria);
export const exportCandidatesQuery = paperQuery.pick({ locale: true }).extend(criteria);

export type ListCandidatesQuery = z.output<typeof listCandidatesQuery>;
export type ExportCandidatesQuery = z.output<typeof exportCandidatesQuery>;
