import type { CellProblemCode } from '#dto/candidates/candidates.codes.js';
import type { CellProblem } from '#dto/candidates/import-candidates.js';
import type { Cell } from '../../platform/spreadsheet/spreadsheet.js';
import type { CandidateData } from '../candidates.rules.js';
import { birthPlaceFaults, birthPlaceOf } from './birth-place.rules.js';
import {
  isFault,
  readBilling,
  readBirthdate,
  readCode,
  readEmail,
  readExtraTime,
  readSex,
  readText,
  textOf,
  type Reading,
} from './cell-rules.js';
import type { Column, ColumnKey } from './columns.js';

/** What the rules need to know besides the cells. */
export interface ListContext {
  readonly columns: readonly Column[];
  readonly billing: boolean;
  /** `YYYY-MM-DD` in the centre. */
  readonly today: string;
}

/** Reads one row: the candidate, or every problem of its cells. */
export function readRow(
  row: number,
  cellOf: (key: ColumnKey) => Cell | null | undefined,
  context: ListContext,
): { candidate: CandidateData } | { problems: CellProblem[] } {
  const problems: CellProblem[] = [];
  const complain = (key: ColumnKey, code: CellProblemCode, suggestion?: string) => {
    const column = context.columns.find((one) => one.key === key)?.header ?? null;
    // One reason a cell: the first is what to mend.
    if (problems.some((problem) => problem.column === column)) return;
    problems.push({
      row,
      column,
      code,
      value: textOf(cellOf(key)) || null,
      blocking: true,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  };
  const take = <T>(key: ColumnKey, reading: Reading<T>, required?: CellProblemCode): T | null => {
    // A formula that failed has no value, whatever it shows.
    if (cellOf(key)?.kind === 'error') complain(key, 'CELL_IN_ERROR');
    else if (isFault(reading)) complain(key, reading.code, reading.suggestion);
    else if (reading.value === null && required) complain(key, required);
    else return reading.value;
    return null;
  };

  const lastName = take(
    'lastName',
    readText(cellOf('lastName'), 'CANDIDATE_LAST_NAME_NOT_VALID'),
    'CANDIDATE_LAST_NAME_REQUIRED',
  );
  const firstName = take(
    'firstName',
    readText(cellOf('firstName'), 'CANDIDATE_FIRST_NAME_NOT_VALID'),
    'CANDIDATE_FIRST_NAME_REQUIRED',
  );
  const birthdate = take(
    'birthdate',
    readBirthdate(cellOf('birthdate'), context.today),
    'CANDIDATE_BIRTHDATE_REQUIRED',
  );
  const sex = take('sex', readSex(cellOf('sex')), 'CANDIDATE_SEX_REQUIRED');

  const place = {
    birthCountry:
      take('birthCountry', readText(cellOf('birthCountry'), 'CANDIDATE_BIRTH_COUNTRY_NOT_VALID')) ?? '',
    birthInseeCode: readCode(cellOf('birthInseeCode')),
    birthPostalCode: readCode(cellOf('birthPostalCode')),
    birthCity: take('birthCity', readText(cellOf('birthCity'), 'CANDIDATE_BIRTH_CITY_NOT_VALID')) ?? '',
  };
  for (const { key, code } of birthPlaceFaults(place)) complain(key, code);

  const rest = {
    resultRecipientEmail: take(
      'resultRecipientEmail',
      readEmail(cellOf('resultRecipientEmail'), 'CANDIDATE_RESULT_RECIPIENT_EMAIL_NOT_VALID'),
    ),
    email: take('email', readEmail(cellOf('email'), 'CANDIDATE_EMAIL_NOT_VALID')),
    externalId: take('externalId', readText(cellOf('externalId'), 'CANDIDATE_EXTERNAL_ID_NOT_VALID')),
    extraTimePercentage: take('extraTimePercentage', readExtraTime(cellOf('extraTimePercentage'))),
    ...readBillingPair(take, cellOf, context.billing),
  };
  for (const code of billingFaults(rest, cellOf, context.billing)) complain(code.key, code.code);

  if (problems.length > 0 || !lastName || !firstName || !birthdate || !sex) return { problems };
  return { candidate: { lastName, firstName, birthdate, sex, ...birthPlaceOf(place), ...rest } };
}

type Take = <T>(key: ColumnKey, reading: Reading<T>, required?: CellProblemCode) => T | null;
type CellOf = (key: ColumnKey) => Cell | null | undefined;

function readBillingPair(take: Take, cellOf: CellOf, billing: boolean) {
  if (!billing) return { billingMode: null, prepaymentCode: null };
  return {
    billingMode: take('billingMode', readBilling(cellOf('billingMode')), 'CANDIDATE_BILLING_MODE_REQUIRED'),
    prepaymentCode: take(
      'prepaymentCode',
      readText(cellOf('prepaymentCode'), 'CANDIDATE_PREPAYMENT_CODE_NOT_VALID'),
    ),
  };
}

/** A prepayment code goes with « Prépayée » and with nothing else; a school has neither. */
function billingFaults(
  { billingMode, prepaymentCode }: Pick<CandidateData, 'billingMode' | 'prepaymentCode'>,
  cellOf: CellOf,
  billing: boolean,
): { key: ColumnKey; code: CellProblemCode }[] {
  if (!billing) {
    return (['billingMode', 'prepaymentCode'] as const)
      .filter((key) => textOf(cellOf(key)) !== '')
      .map((key) => ({ key, code: 'CANDIDATE_BILLING_MODE_MUST_BE_EMPTY' }));
  }
  if (billingMode === 'PREPAID' && prepaymentCode === null && textOf(cellOf('prepaymentCode')) === '') {
    return [{ key: 'prepaymentCode', code: 'CANDIDATE_PREPAYMENT_CODE_REQUIRED' }];
  }
  if (billingMode !== null && billingMode !== 'PREPAID' && prepaymentCode !== null) {
    return [{ key: 'prepaymentCode', code: 'CANDIDATE_PREPAYMENT_CODE_MUST_BE_EMPTY' }];
  }
  return [];
}
