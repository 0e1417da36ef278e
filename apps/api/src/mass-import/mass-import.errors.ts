import type { MassImportProblem } from '#dto/mass-import/mass-import.response.js';
import { MASS_IMPORT_MAX_ROWS } from '#dto/mass-import/mass-import.limits.js';
import { Refusal } from '../platform/problems/refusal.js';

export class NothingToImport extends Refusal {
  constructor() {
    super('CSV_DATA_REQUIRED', 'invalid', { detail: 'The file holds headers and nothing below them.' });
  }
}

/** @param missing headers that the file lacks */
export class HeadersNotValid extends Refusal {
  constructor(missing: readonly string[], unexpected: readonly string[] = []) {
    super('CSV_HEADERS_NOT_VALID', 'invalid', {
      detail: [
        ...(missing.length > 0 ? [`Missing: ${missing.join(', ')}.`] : []),
        ...(unexpected.length > 0 ? [`Not for this centre: ${unexpected.join(', ')}.`] : []),
      ].join(' '),
      members: { missing, unexpected },
    });
  }
}

export class TooManyRows extends Refusal {
  constructor(rows: number) {
    super('TOO_MANY_ROWS', 'invalid', {
      detail: `${rows} rows; one file may hold ${MASS_IMPORT_MAX_ROWS}.`,
      members: { rows, maxRows: MASS_IMPORT_MAX_ROWS },
    });
  }
}

/** Nothing is created from a file with a fault that blocks. */
export class MassImportNotValid extends Refusal {
  constructor(problems: readonly MassImportProblem[]) {
    super('MASS_IMPORT_NOT_VALID', 'invalid', {
      detail: 'Nothing was created: mend the cells named in `problems` and send the file again.',
      members: { problems },
    });
  }
}

/** What the file was compared with has changed since: nothing is created on a wrong assumption. */
export class MassImportOutdated extends Refusal {
  constructor(problems: readonly MassImportProblem[]) {
    super('MASS_IMPORT_OUTDATED', 'conflict', {
      detail: 'Sessions of the centre have changed since the file was read. Send it again.',
      members: { problems },
    });
  }
}

export class MassImportNotOffered extends Refusal {
  constructor() {
    super('MASS_IMPORT_NOT_OFFERED', 'forbidden', {
      detail: 'This school enrols its pupils from its own list: sessions are planned one by one.',
    });
  }
}
