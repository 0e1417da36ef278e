import type { BillingMode } from '#dto/candidates/candidate.response.js';
import type { CandidatesCode, CellProblemCode } from '#dto/candidates/candidates.codes.js';

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
};

/** Each says how to mend the cell, in the words of the spreadsheet. */
export const cellMessages: Record<CellProblemCode, string> = {
  CANDIDATE_LAST_NAME_REQUIRED: 'candidates.cells.lastNameRequired',
  CANDIDATE_LAST_NAME_NOT_VALID: 'candidates.cells.lastNameNotValid',
  CANDIDATE_FIRST_NAME_REQUIRED: 'candidates.cells.firstNameRequired',
  CANDIDATE_FIRST_NAME_NOT_VALID: 'candidates.cells.firstNameNotValid',
  CANDIDATE_BIRTHDATE_REQUIRED: 'candidates.cells.birthdateRequired',
  CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID: 'candidates.cells.birthdateFormat',
  CANDIDATE_BIRTHDATE_TWO_DIGIT_YEAR: 'candidates.cells.birthdateTwoDigitYear',
  CANDIDATE_BIRTHDATE_MUST_BE_GREATER: 'candidates.cells.birthdateTooOld',
  CANDIDATE_BIRTHDATE_IN_THE_FUTURE: 'candidates.cells.birthdateInTheFuture',
  CANDIDATE_SEX_REQUIRED: 'candidates.cells.sexRequired',
  CANDIDATE_SEX_NOT_VALID: 'candidates.cells.sexNotValid',
  CANDIDATE_BIRTH_INFORMATION_REQUIRED: 'candidates.cells.birthInformationRequired',
  CANDIDATE_BIRTH_COUNTRY_REQUIRED: 'candidates.cells.birthCountryRequired',
  CANDIDATE_BIRTH_COUNTRY_NOT_VALID: 'candidates.cells.birthCountryNotValid',
  CANDIDATE_BIRTH_INSEE_CODE_OR_BIRTH_POSTAL_CODE_REQUIRED: 'candidates.cells.inseeOrPostalCodeRequired',
  CANDIDATE_BIRTH_INSEE_CODE_NOT_VALID: 'candidates.cells.inseeCodeNotValid',
  CANDIDATE_BIRTH_POSTAL_CODE_NOT_VALID: 'candidates.cells.postalCodeNotValid',
  CANDIDATE_BIRTH_CITY_REQUIRED: 'candidates.cells.birthCityRequired',
  CANDIDATE_BIRTH_CITY_NOT_VALID: 'candidates.cells.birthCityNotValid',
  CANDIDATE_FOREIGN_BIRTH_CITY_REQUIRED: 'candidates.cells.foreignBirthCityRequired',
  CANDIDATE_FOREIGN_INSEE_CODE_NOT_VALID: 'candidates.cells.foreignInseeCodeNotValid',
  CANDIDATE_FOREIGN_POSTAL_CODE_MUST_BE_EMPTY: 'candidates.cells.foreignPostalCodeMustBeEmpty',
  CANDIDATE_RESULT_RECIPIENT_EMAIL_NOT_VALID: 'candidates.cells.resultRecipientEmailNotValid',
  CANDIDATE_RESULT_RECIPIENT_EMAIL_UNLIKELY: 'candidates.cells.emailUnlikely',
  CANDIDATE_EMAIL_NOT_VALID: 'candidates.cells.emailNotValid',
  CANDIDATE_EMAIL_UNLIKELY: 'candidates.cells.emailUnlikely',
  CANDIDATE_EXTERNAL_ID_NOT_VALID: 'candidates.cells.externalIdNotValid',
  CANDIDATE_EXTRA_TIME_NOT_VALID: 'candidates.cells.extraTimeNotValid',
  CANDIDATE_BILLING_MODE_REQUIRED: 'candidates.cells.billingModeRequired',
  CANDIDATE_BILLING_MODE_NOT_VALID: 'candidates.cells.billingModeNotValid',
  CANDIDATE_BILLING_MODE_MUST_BE_EMPTY: 'candidates.cells.billingModeMustBeEmpty',
  CANDIDATE_PREPAYMENT_CODE_REQUIRED: 'candidates.cells.prepaymentCodeRequired',
  CANDIDATE_PREPAYMENT_CODE_MUST_BE_EMPTY: 'candidates.cells.prepaymentCodeMustBeEmpty',
  CANDIDATE_PREPAYMENT_CODE_NOT_VALID: 'candidates.cells.prepaymentCodeNotValid',
  DUPLICATE_CANDIDATE: 'candidates.cells.duplicate',
  CELL_IN_ERROR: 'candidates.cells.cellInError',
  TOO_MANY_CANDIDATES: 'candidates.cells.tooMany',
};

export const billingMessages: Record<BillingMode, string> = {
  FREE: 'candidates.billing.free',
  PAID: 'candidates.billing.paid',
  PREPAID: 'candidates.billing.prepaid',
};
