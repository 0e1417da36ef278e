import type { Sex } from '#dto/candidates/candidate.response.js';

/** What a school's file says of a pupil, judged. */
export interface StudentData {
  readonly ine: string | null;
  readonly externalId: string | null;
  /** Names and birth date as the duplicate rule compares them. */
  readonly identity: string;
  readonly lastName: string;
  readonly firstName: string;
  /** `YYYY-MM-DD` */
  readonly birthdate: string;
  readonly sex: Sex;
  readonly birthCountryCode: string;
  readonly birthInseeCode: string | null;
  readonly birthCity: string | null;
  readonly division: string;
  readonly email: string | null;
}

/** The columns of the table that a file sets, with their types. */
export const STUDENT_DATA: readonly { key: keyof StudentData; name: string; type: string }[] = [
  { key: 'ine', name: 'ine', type: 'varchar' },
  { key: 'externalId', name: 'external_id', type: 'varchar' },
  { key: 'identity', name: 'identity', type: 'text' },
  { key: 'lastName', name: 'last_name', type: 'varchar' },
  { key: 'firstName', name: 'first_name', type: 'varchar' },
  { key: 'birthdate', name: 'birthdate', type: 'date' },
  { key: 'sex', name: 'sex', type: 'char' },
  { key: 'birthCountryCode', name: 'birth_country_code', type: 'char(5)' },
  { key: 'birthInseeCode', name: 'birth_insee_code', type: 'char(5)' },
  { key: 'birthCity', name: 'birth_city', type: 'varchar' },
  { key: 'division', name: 'division', type: 'varchar' },
  { key: 'email', name: 'email', type: 'varchar' },
];
