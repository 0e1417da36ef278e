import type { CellProblem } from '#dto/candidates/import-candidates.js';
import { Refusal } from '../platform/problems/refusal.js';

/** Nobody was enrolled: every faulty cell, with its row and column. */
export class CandidatesNotValid extends Refusal {
  constructor(problems: readonly CellProblem[]) {
    super('CANDIDATES_NOT_VALID', 'invalid', {
      detail: 'Nobody was enrolled: mend the cells named in `problems` and send the list again.',
      members: { problems },
    });
  }
}

export class HeadersNotFound extends Refusal {
  constructor(missing: readonly string[]) {
    super('HEADERS_NOT_FOUND', 'invalid', {
      detail: `No row of the file holds all the headers of a candidate list. Missing: ${missing.join(', ')}.`,
      members: { missing },
    });
  }
}

/** A list without anybody never wipes the one that is there. */
export class NoCandidateInFile extends Refusal {
  constructor() {
    super('NO_CANDIDATE_IN_FILE', 'invalid', {
      detail: 'The file holds the headers of a list, and nobody below them.',
    });
  }
}

export class SessionHasJoinedCandidates extends Refusal {
  constructor(candidateIds: readonly string[]) {
    super('SESSION_HAS_JOINED_CANDIDATES', 'conflict', {
      detail: 'Candidates have joined this session: its list can no longer be imported.',
      blockers: candidateIds.map((candidateId) => ({ code: 'CANDIDATE_HAS_JOINED', candidateId })),
    });
  }
}

export class SpreadsheetNotOffered extends Refusal {
  constructor() {
    super('SPREADSHEET_NOT_OFFERED', 'forbidden', {
      detail: 'This school enrols its pupils from its own list, not by spreadsheet.',
    });
  }
}

const about = (candidateId: string, code: string) => [{ code, candidateId }];

/** Product decision 5: the same names and birth date are the same person, once in a session. */
export class DuplicateCandidate extends Refusal {
  constructor(candidateId: string) {
    super('DUPLICATE_CANDIDATE', 'conflict', {
      detail: 'This session has a candidate of these names and this birth date already.',
      blockers: about(candidateId, 'DUPLICATE_CANDIDATE'),
    });
  }
}

export class CandidateHasJoined extends Refusal {
  constructor(candidateId: string) {
    super('CANDIDATE_HAS_JOINED', 'conflict', {
      detail: 'This candidate has joined the session: only the accessibility need may still change.',
      blockers: about(candidateId, 'CANDIDATE_HAS_JOINED'),
    });
  }
}

export class CandidateHasStarted extends Refusal {
  constructor(candidateId: string) {
    super('CANDIDATE_HAS_STARTED', 'conflict', {
      detail: 'This candidate’s test has started: nothing may change any more.',
      blockers: about(candidateId, 'CANDIDATE_HAS_STARTED'),
    });
  }
}
