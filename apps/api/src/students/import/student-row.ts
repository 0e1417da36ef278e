import * as z from 'zod';
import { OLDEST_BIRTHDATE } from '#dto/candidates/candidates.limits.js';
import type { SkippedStudent, StudentColumn, StudentProblem } from '#dto/students/import-students.js';
import type { StudentProblemCode } from '#dto/students/students.codes.js';
import { isCountryCode } from '../../places/places.service.js';
import { isoDay } from '../../platform/clock/iso-day.js';
import { identityOf } from '../../platform/text/identity.js';
import type { StudentData } from '../student-data.js';
import type { TypedStudent, TypedStudents } from './typed-student.js';

/** What became of one pupil of a file. */
export type JudgedStudent =
  | { readonly row: number; readonly data: StudentData }
  | { readonly row: number; readonly skipped: SkippedStudent }
  | { readonly row: number; readonly typed: TypedStudent; readonly problems: readonly StudentProblem[] };

const TEXT_MAX = 255;
const INE = /^(?=.*\d)[0-9A-Z]{5,20}$/;
const TYPED_DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const COMMUNE = /^(?:\d{5}|2[AB]\d{3})$/;
const COUNTRY = /^(?:99)?(\d{3})$/;
const FRANCE = '99100';
const SEXES: Record<string, 'M' | 'F'> = { '1': 'M', '2': 'F', M: 'M', F: 'F' };
const email = z.email();

/** Every pupil of a file with every problem of theirs; `today` is the school's. */
export function judgedStudents({ isSiecle, students }: TypedStudents, today: string): JudgedStudent[] {
  const judged = students.map((typed) => judgedStudent(typed, { isSiecle, today }));
  return withoutDoubles(judged, students);
}

function judgedStudent(
  typed: TypedStudent,
  { isSiecle, today }: { isSiecle: boolean; today: string },
): JudgedStudent {
  const { row, cells, leaves } = typed;
  const named = { row, lastName: cells.lastName ?? '', firstName: cells.firstName ?? '' };
  const leavesOn = leaves && dayOf(leaves);
  if (leavesOn && leavesOn <= today) return { row, skipped: { ...named, reason: 'HAS_LEFT' } };
  if (isSiecle && !cells.division) return { row, skipped: { ...named, reason: 'NO_DIVISION' } };
  const read = new Reading(typed);
  const data = read.data({ ineRequired: isSiecle, today });
  return read.problems.length > 0 ? { row, typed, problems: read.problems } : { row, data };
}

/** Reads the cells of one pupil and notes what is wrong with them. */
class Reading {
  readonly problems: StudentProblem[] = [];

  constructor(private readonly typed: TypedStudent) {}

  data({ ineRequired, today }: { ineRequired: boolean; today: string }): StudentData {
    const lastName = this.text('lastName', 'LAST_NAME_NOT_VALID', 'LAST_NAME_REQUIRED');
    const firstName = this.text('firstName', 'FIRST_NAME_NOT_VALID', 'FIRST_NAME_REQUIRED');
    const birthdate = this.birthdate(today);
    const country = this.country();
    return {
      ine: this.ine(ineRequired),
      externalId: this.text('externalId', 'EXTERNAL_ID_NOT_VALID') || null,
      identity: identityOf({ lastName, firstName, birthdate }),
      lastName,
      firstName,
      birthdate,
      sex: this.sex(),
      birthCountryCode: country,
      birthInseeCode: country === FRANCE ? this.commune() : null,
      birthCity: this.text('birthCity', 'BIRTH_CITY_NOT_VALID') || null,
      division: this.text('division', 'DIVISION_NOT_VALID', 'DIVISION_REQUIRED'),
      email: this.email(),
    };
  }

  private text(column: StudentColumn, invalid: StudentProblemCode, required?: StudentProblemCode): string {
    const text = this.typed.cells[column] ?? '';
    if (text === '' && required) this.note(column, required);
    if (text.length > TEXT_MAX) this.note(column, invalid);
    return text;
  }

  private ine(required: boolean): string | null {
    const ine = ineOf(this.typed);
    if (ine === '') {
      if (required) this.note('ine', 'INE_REQUIRED');
      return null;
    }
    if (!INE.test(ine)) this.note('ine', 'INE_NOT_VALID');
    return ine;
  }

  private birthdate(today: string): string {
    const { birthdate: text } = this.typed.cells;
    if (!text) this.note('birthdate', 'BIRTHDATE_REQUIRED');
    const day = text ? dayOf(text) : undefined;
    if (text && (!day || day <= OLDEST_BIRTHDATE || day > today))
      this.note('birthdate', 'BIRTHDATE_NOT_VALID');
    return day ?? '';
  }

  private sex(): 'M' | 'F' {
    const { sex: text } = this.typed.cells;
    if (!text) this.note('sex', 'SEX_CODE_REQUIRED');
    const sex = SEXES[(text ?? '').toUpperCase()];
    if (text && !sex) this.note('sex', 'SEX_CODE_NOT_VALID');
    return sex ?? 'F';
  }

  /** A list without countries is one of people born in France, each with the code of their commune. */
  private country(): string {
    const { birthCountryCode: text, birthInseeCode } = this.typed.cells;
    if (!text) {
      if (!birthInseeCode) this.note('birthCountryCode', 'BIRTH_COUNTRY_CODE_REQUIRED');
      return FRANCE;
    }
    if (text.toUpperCase() === 'FRANCE') return FRANCE;
    const code = `99${COUNTRY.exec(text)?.[1] ?? ''}`;
    if (!isCountryCode(code)) this.note('birthCountryCode', 'BIRTH_COUNTRY_CODE_NOT_VALID');
    return code;
  }

  private commune(): string | null {
    const { birthInseeCode: text, birthCountryCode } = this.typed.cells;
    if (!text) {
      if (birthCountryCode) this.note('birthInseeCode', 'BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT');
      return null;
    }
    const typed = text.replace(/\s/g, '').toUpperCase();
    // A code typed as a number has lost its zero.
    const code = /^\d{4}$/.test(typed) ? `0${typed}` : typed;
    if (!COMMUNE.test(code)) this.note('birthInseeCode', 'BIRTH_CITY_CODE_NOT_VALID');
    return code;
  }

  private email(): string | null {
    const address = this.typed.cells.email?.toLowerCase();
    if (!address) return null;
    if (address.length > TEXT_MAX || !email.safeParse(address).success) this.note('email', 'EMAIL_NOT_VALID');
    return address;
  }

  private note(column: StudentColumn, code: StudentProblemCode): void {
    this.problems.push(problemOf(this.typed, column, code));
  }
}

function dayOf(text: string): string | undefined {
  const iso = ISO_DATE.exec(text);
  const [day, month, year] = iso ? [iso[3], iso[2], iso[1]] : (TYPED_DATE.exec(text)?.slice(1) ?? []);
  return day && month && year ? isoDay(day, month, year) : undefined;
}

const ineOf = ({ cells }: TypedStudent): string => (cells.ine ?? '').replace(/[\s-]/g, '').toUpperCase();

/**
 * Of pupils whom nothing tells apart, nobody can say which is meant: none of them is taken. One of them who can't be
 * taken for another reason is no reason to take the other.
 */
function withoutDoubles(judged: readonly JudgedStudent[], typed: readonly TypedStudent[]): JudgedStudent[] {
  const taken = judged.flatMap((one) => ('data' in one ? [one.data] : []));
  const rejected = judged.flatMap((one) => ('typed' in one ? [ineOf(one.typed)] : []));
  const ines = countsOf([...taken.flatMap(({ ine }) => ine ?? []), ...rejected]);
  const namesakes = countsOf(taken.filter(({ ine }) => ine === null).map(({ identity }) => identity));
  return judged.map((one, index) => {
    const source = typed[index];
    if (!('data' in one) || !source) return one;
    const { ine, identity } = one.data;
    if (ine !== null && (ines.get(ine) ?? 0) > 1) {
      return { row: one.row, typed: source, problems: [problemOf(source, 'ine', 'INE_UNIQUE')] };
    }
    if (ine === null && (namesakes.get(identity) ?? 0) > 1) {
      return { row: one.row, typed: source, problems: [problemOf(source, 'lastName', 'DUPLICATE_STUDENT')] };
    }
    return one;
  });
}

function countsOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const problemOf = (
  { row, cells }: TypedStudent,
  column: StudentColumn,
  code: StudentProblemCode,
): StudentProblem => ({
  row,
  lastName: cells.lastName ?? '',
  firstName: cells.firstName ?? '',
  column,
  code,
  value: cells[column] ?? null,
});
