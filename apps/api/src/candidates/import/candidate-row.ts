import { COMPLEMENTARY_COLUMNS, type ColumnKey } from '#dto/candidates/candidate-columns.js';
import type { ComplementaryCertification } from '#dto/centres/complementary-certifications.js';
import type { CellProblemCode } from '#dto/candidates/candidates.codes.js';
import type { CellProblem } from '#dto/candidates/import-candidates.js';
import { identityOf } from '../../platform/text/identity.js';
import type { CandidateData } from '../candidates.rules.js';
import type { PlaceVerdict, TypedPlace } from '../../places/places.service.js';
import {
  isFault,
  readBilling,
  readBirthdate,
  readEmail,
  readExtraTime,
  readSex,
  readText,
  readYes,
  type Reading,
} from './cell-rules.js';
import type { Column } from './columns.js';
import { isFailure, type TypedRow } from './typed-row.js';

/** What the rules need to know besides the cells. */
export interface ListContext {
  readonly columns: readonly Column[];
  readonly billing: boolean;
  /** The complementary certifications of the centre. */
  readonly offered: readonly ComplementaryCertification[];
  /** `YYYY-MM-DD` in the centre. */
  readonly today: string;
}

/** A row as it was judged. */
export interface JudgedRow extends TypedRow {
  /** Who it is by the duplicate rule, once names and birth date can be read, whatever else is wrong. */
  readonly identity: string | null;
  /** Null while a problem blocks it. */
  readonly data: CandidateData | null;
  readonly problems: readonly CellProblem[];
}

/** A row whose own cells were read; its place is yet to be looked up, with those of the other rows. */
export interface ReadRow {
  readonly typed: TypedRow;
  readonly place: TypedPlace;
  readonly fields: Partial<CandidateData>;
  readonly faults: readonly CellFault[];
}

interface CellFault {
  readonly key: ColumnKey;
  readonly code: CellProblemCode;
  readonly suggestion?: string | undefined;
  readonly blocking: boolean;
}

type Take = <T>(key: ColumnKey, read: (text: string) => Reading<T>, required?: CellProblemCode) => T | null;

/** Reads the cells of one row, with every fault of theirs. */
export function readRow(typed: TypedRow, context: ListContext): ReadRow {
  const faults: CellFault[] = [];
  const cellOf = (key: ColumnKey) => typed.cells[key] ?? '';
  const complain = (key: ColumnKey, code: CellProblemCode, suggestion?: string) =>
    faults.push({ key, code, suggestion, blocking: true });
  const take: Take = (key, read, required) => {
    if (isFailure(cellOf(key))) {
      complain(key, 'CELL_IN_ERROR');
      return null;
    }
    const reading = read(cellOf(key));
    if (isFault(reading)) {
      complain(key, reading.code, reading.suggestion);
      return null;
    }
    if (reading.doubt) faults.push({ key, ...reading.doubt, blocking: false });
    if (reading.value === null && required) complain(key, required);
    return reading.value;
  };
  const text = (key: ColumnKey, invalid: CellProblemCode, required?: CellProblemCode) =>
    take(key, (typedText) => readText(typedText, invalid), required);

  const place = {
    birthInseeCode: take('birthInseeCode', asTyped) ?? '',
    birthPostalCode: take('birthPostalCode', asTyped) ?? '',
    birthCity: text('birthCity', 'CANDIDATE_BIRTH_CITY_NOT_VALID') ?? '',
    birthCountry: text('birthCountry', 'CANDIDATE_BIRTH_COUNTRY_NOT_VALID') ?? '',
  };
  const own = {
    lastName: text('lastName', 'CANDIDATE_LAST_NAME_NOT_VALID', 'CANDIDATE_LAST_NAME_REQUIRED'),
    firstName: text('firstName', 'CANDIDATE_FIRST_NAME_NOT_VALID', 'CANDIDATE_FIRST_NAME_REQUIRED'),
    birthdate: take(
      'birthdate',
      (typedText) => readBirthdate(typedText, context.today),
      'CANDIDATE_BIRTHDATE_REQUIRED',
    ),
    sex: take('sex', readSex, 'CANDIDATE_SEX_REQUIRED'),
  };
  const rest = {
    resultRecipientEmail: take('resultRecipientEmail', (address) => readEmail(address, RECIPIENT)),
    email: take('email', (address) => readEmail(address, CONVOCATION)),
    externalId: text('externalId', 'CANDIDATE_EXTERNAL_ID_NOT_VALID'),
    extraTimePercentage: take('extraTimePercentage', readExtraTime),
    ...readBillingPair(take, text, context.billing),
  };
  const complementary = COMPLEMENTARY_COLUMNS.filter(({ key }) => take(key, readYes));
  for (const { key, code } of complementaryFaults(complementary, context.offered)) complain(key, code);
  for (const { key, code } of billingFaults(rest, cellOf, context.billing)) complain(key, code);
  const known = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== null));
  const complementaryCertification = complementary[0]?.certification ?? null;
  return {
    typed,
    place: { ...place, birthdate: own.birthdate ?? undefined },
    fields: { ...known, ...rest, complementaryCertification },
    faults,
  };
}

const RECIPIENT = {
  invalid: 'CANDIDATE_RESULT_RECIPIENT_EMAIL_NOT_VALID',
  unlikely: 'CANDIDATE_RESULT_RECIPIENT_EMAIL_UNLIKELY',
} as const;
const CONVOCATION = { invalid: 'CANDIDATE_EMAIL_NOT_VALID', unlikely: 'CANDIDATE_EMAIL_UNLIKELY' } as const;

const asTyped = (text: string): Reading<string> => ({ value: text });

/** The row with its place looked up: the candidate, or every problem of its cells in the order of the columns. */
export function judgedRow(
  { typed, fields, faults }: ReadRow,
  verdict: PlaceVerdict,
  { columns }: ListContext,
): JudgedRow {
  const ofPlace =
    'faults' in verdict
      ? verdict.faults.map((fault) => ({ ...fault, blocking: true }))
      : verdict.doubts.map((doubt) => ({ ...doubt, blocking: false }));
  const all: readonly CellFault[] = [...faults, ...ofPlace];
  const problems =
    all.length === 0
      ? []
      : columns.flatMap(({ key, header }) => {
          // One reason a cell: the first is what to mend.
          const fault = all.find((one) => one.key === key);
          return fault ? [problemOf(typed, header, fault)] : [];
        });
  const { lastName, firstName, birthdate } = fields;
  const identity = lastName && firstName && birthdate ? identityOf({ lastName, firstName, birthdate }) : null;
  const data =
    'place' in verdict && !problems.some(({ blocking }) => blocking)
      ? ({ ...fields, ...verdict.place } as CandidateData)
      : null;
  return { ...typed, identity, data, problems };
}

const problemOf = (
  { row, cells }: TypedRow,
  column: string,
  { key, code, suggestion, blocking }: CellFault,
): CellProblem => ({
  row,
  column,
  code,
  value: cells[key] ?? null,
  ...(suggestion === undefined ? {} : { suggestion }),
  blocking,
});

/** At most one, of those that the centre may offer (behaviour of the guides' system, §3.7). */
function complementaryFaults(
  chosen: typeof COMPLEMENTARY_COLUMNS,
  offered: ListContext['offered'],
): { key: ColumnKey; code: CellProblemCode }[] {
  return chosen.flatMap(({ key, certification }, index): { key: ColumnKey; code: CellProblemCode }[] => {
    if (!offered.includes(certification)) {
      return [{ key, code: 'CANDIDATE_COMPLEMENTARY_CERTIFICATION_NOT_OFFERED' }];
    }
    return index > 0 ? [{ key, code: 'CANDIDATE_MAX_ONE_COMPLEMENTARY_CERTIFICATION' }] : [];
  });
}

function readBillingPair(
  take: Take,
  text: (key: ColumnKey, invalid: CellProblemCode) => string | null,
  billing: boolean,
) {
  if (!billing) return { billingMode: null, prepaymentCode: null };
  return {
    billingMode: take('billingMode', readBilling, 'CANDIDATE_BILLING_MODE_REQUIRED'),
    prepaymentCode: text('prepaymentCode', 'CANDIDATE_PREPAYMENT_CODE_NOT_VALID'),
  };
}

/** A prepayment code goes with « Prépayée » and with nothing else; a school has neither. */
function billingFaults(
  { billingMode, prepaymentCode }: Pick<CandidateData, 'billingMode' | 'prepaymentCode'>,
  cellOf: (key: ColumnKey) => string,
  billing: boolean,
): { key: ColumnKey; code: CellProblemCode }[] {
  if (!billing) {
    return (['billingMode', 'prepaymentCode'] as const)
      .filter((key) => cellOf(key) !== '')
      .map((key) => ({ key, code: 'CANDIDATE_BILLING_MODE_MUST_BE_EMPTY' }));
  }
  if (billingMode === 'PREPAID' && prepaymentCode === null && cellOf('prepaymentCode') === '') {
    return [{ key: 'prepaymentCode', code: 'CANDIDATE_PREPAYMENT_CODE_REQUIRED' }];
  }
  if (billingMode !== null && billingMode !== 'PREPAID' && prepaymentCode !== null) {
    return [{ key: 'prepaymentCode', code: 'CANDIDATE_PREPAYMENT_CODE_MUST_BE_EMPTY' }];
  }
  return [];
}
