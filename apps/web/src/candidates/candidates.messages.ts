import type { BillingMode } from '#dto/candidates/candidate.response.js';
import type { CandidatesCode } from '#dto/candidates/candidates.codes.js';
import { cellMessages } from '../shared/cell.messages';
import type { FormWording } from '../shared/form/faults';

export const candidatesMessages: Record<CandidatesCode, string> = {
  FILE_EMPTY: 'candidates.file.empty',
  FILE_UNREADABLE: 'candidates.file.unreadable',
  FILE_ENCRYPTED: 'candidates.file.encrypted',
  FILE_TOO_COMPLEX: 'candidates.file.tooComplex',
  FILE_IS_OTHER_FORMAT: 'candidates.file.otherFormat',
  HEADERS_NOT_FOUND: 'candidates.file.headersNotFound',
  NO_CANDIDATE_IN_FILE: 'candidates.file.noCandidate',
  CANDIDATES_NOT_VALID: 'candidates.import.refused',
  SESSION_HAS_JOINED_CANDIDATES: 'candidates.import.joined',
  SESSION_ALREADY_FINALISED: 'candidates.import.finalised',
  SPREADSHEET_NOT_OFFERED: 'candidates.import.notOffered',
  DUPLICATE_CANDIDATE: 'candidates.form.duplicate',
  CANDIDATE_HAS_JOINED: 'candidates.form.joined',
  CANDIDATE_HAS_STARTED: 'candidates.form.started',
};

/** What else than the codes of the feature can stand in the way of an import that waits. */
export const importMessages = {
  ...candidatesMessages,
  NOT_FOUND: 'candidates.preview.expired',
  STALE: 'candidates.preview.changedMeanwhile',
};

export const billingMessages: Record<BillingMode, string> = {
  FREE: 'candidates.billing.free',
  PAID: 'candidates.billing.paid',
  PREPAID: 'candidates.billing.prepaid',
};

/** The fields of the form in the words of the list. */
export const fieldMessages = {
  lastName: 'candidates.columns.lastName',
  firstName: 'candidates.columns.firstName',
  birthdate: 'candidates.columns.birthdate',
  sex: 'candidates.form.sex',
  birthCountry: 'candidates.form.birthCountry',
  birthInseeCode: 'candidates.form.birthInseeCode',
  birthPostalCode: 'candidates.form.birthPostalCode',
  birthCity: 'candidates.form.birthCity',
  externalId: 'candidates.columns.externalId',
  extraTimePercentage: 'candidates.columns.extraTime',
  resultRecipientEmail: 'candidates.columns.resultRecipientEmail',
  email: 'candidates.form.email',
  billingMode: 'candidates.form.billing',
  prepaymentCode: 'candidates.form.prepaymentCode',
  complementaryCertification: 'candidates.columns.complementary',
  accessibilityAdjustmentNeeded: 'candidates.columns.accessibility',
} as const;

export type WordedField = keyof typeof fieldMessages;

/** What can be wrong with a cell can be wrong with a field; some words are the form’s own. */
const ofCells = {
  ...cellMessages,
  CANDIDATE_BILLING_MODE_REQUIRED: 'candidates.form.billingRequired',
  CANDIDATE_BILLING_MODE_NOT_VALID: 'candidates.form.billingRequired',
  CANDIDATE_BILLING_MODE_MUST_BE_EMPTY: 'candidates.form.billingNone',
};

/** A doubt comes from the server by its code; one that this client doesn't know has none of its words. */
export const doubtMessages: Readonly<Record<string, string>> = cellMessages;

export const candidateWording: FormWording = {
  ...Object.fromEntries(Object.keys(fieldMessages).map((field) => [field, ofCells])),
  lastName: { ...ofCells, REQUIRED: ofCells.CANDIDATE_LAST_NAME_REQUIRED },
  firstName: { ...ofCells, REQUIRED: ofCells.CANDIDATE_FIRST_NAME_REQUIRED },
  birthdate: {
    ...ofCells,
    REQUIRED: ofCells.CANDIDATE_BIRTHDATE_REQUIRED,
    FORMAT: ofCells.CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID,
  },
  sex: { ...ofCells, REQUIRED: ofCells.CANDIDATE_SEX_REQUIRED },
  birthCountry: { ...ofCells, REQUIRED: ofCells.CANDIDATE_BIRTH_COUNTRY_REQUIRED },
  birthInseeCode: { ...ofCells, REQUIRED: 'candidates.form.birthInseeCodeRequired' },
  birthPostalCode: { ...ofCells, REQUIRED: 'candidates.form.birthPostalCodeRequired' },
  birthCity: { ...ofCells, REQUIRED: 'candidates.form.birthCityRequired' },
  extraTimePercentage: {
    ...ofCells,
    TYPE: ofCells.CANDIDATE_EXTRA_TIME_NOT_VALID,
    TOO_LARGE: ofCells.CANDIDATE_EXTRA_TIME_NOT_VALID,
    TOO_SMALL: ofCells.CANDIDATE_EXTRA_TIME_NOT_VALID,
  },
  billingMode: { ...ofCells, REQUIRED: 'candidates.form.billingRequired' },
  prepaymentCode: { ...ofCells, REQUIRED: ofCells.CANDIDATE_PREPAYMENT_CODE_REQUIRED },
};
