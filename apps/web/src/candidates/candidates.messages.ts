import type { BillingMode } from '#dto/candidates/candidate.response.js';
import type { CandidatesCode } from '#dto/candidates/candidates.codes.js';

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

export const billingMessages: Record<BillingMode, string> = {
  FREE: 'candidates.billing.free',
  PAID: 'candidates.billing.paid',
  PREPAID: 'candidates.billing.prepaid',
};
