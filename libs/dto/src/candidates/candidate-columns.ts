/** What a list says of a candidate, column by column, in the order of the template. */
export const CANDIDATE_COLUMNS = [
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

export type ColumnKey = (typeof CANDIDATE_COLUMNS)[number];

/** The cells of a row as they were typed; those that are empty are not there. */
export type TypedCells = Readonly<Partial<Record<ColumnKey, string>>>;
