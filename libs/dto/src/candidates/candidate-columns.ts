import { COMPLEMENTARY_CERTIFICATIONS } from '../centres/complementary-certifications.js';

/** The columns that hold one field of a candidate each, in the order of the template. */
const OF_ONE_FIELD = [
  'lastName',
  'firstName',
  'birthdate',
  'sex',
  'birthInseeCode',
  'birthPostalCode',
  'birthCity',
  'birthCountry',
  'resultRecipientEmail',
  'email',
  'externalId',
  'extraTimePercentage',
  'billingMode',
  'prepaymentCode',
] as const;

/** A column for each complementary certification, « oui » or nothing: together they hold one field. */
export const COMPLEMENTARY_COLUMNS = COMPLEMENTARY_CERTIFICATIONS.map(({ key, label }) => ({
  key: `complementary.${key}` as const,
  certification: key,
  label,
}));

/** The columns of a list, in the order of the template. */
export const CANDIDATE_COLUMNS = [...OF_ONE_FIELD, ...COMPLEMENTARY_COLUMNS.map(({ key }) => key)] as const;

/** What a list says of a candidate. */
export type ListedField = (typeof OF_ONE_FIELD)[number] | 'complementaryCertification';

export type ColumnKey = (typeof CANDIDATE_COLUMNS)[number];

/** The cells of a row as they were typed; those that are empty are not there. */
export type TypedCells = Readonly<Partial<Record<ColumnKey, string>>>;
