import type { ListedField } from '#dto/candidates/candidate-columns.js';

/** The columns of the table that a list sets, with their types, in its order. */
const LISTED = {
  lastName: 'last_name varchar',
  firstName: 'first_name varchar',
  birthdate: 'birthdate date',
  sex: 'sex char',
  birthInseeCode: 'birth_insee_code varchar',
  birthPostalCode: 'birth_postal_code varchar',
  birthCity: 'birth_city varchar',
  birthCountry: 'birth_country varchar',
  resultRecipientEmail: 'result_recipient_email varchar',
  email: 'email varchar',
  externalId: 'external_id varchar',
  extraTimePercentage: 'extra_time_percentage smallint',
  billingMode: 'billing_mode text',
  prepaymentCode: 'prepayment_code varchar',
  complementaryCertification: 'complementary_certification text',
} as const satisfies Record<ListedField, string>;

/** Each field of a list with the name and type of its column in `candidates`. */
export const LISTED_COLUMNS = (Object.keys(LISTED) as ListedField[]).map((key) => {
  const [name = '', type = ''] = LISTED[key].split(' ');
  return { key, name, type };
});

/** What a list says of the candidate `alias`, as the object that the list makes of its row: equal means unchanged. */
export const listedJson = (alias: string): string =>
  `jsonb_build_object(${LISTED_COLUMNS.map(({ key, name }) => `'${key}', ${alias}.${name}`).join(', ')})`;
