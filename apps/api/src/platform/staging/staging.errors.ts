import { Refusal } from '../problems/refusal.js';

/** Its rows are still being read: how far, the import itself tells. */
export class ImportNotReady extends Refusal {
  constructor() {
    super('IMPORT_NOT_READY', 'conflict', { detail: 'The file is still being read. Ask again in a moment.' });
  }
}

/** The process that read the file ended before the last row. */
export class ImportInterrupted extends Refusal {
  constructor() {
    super('IMPORT_INTERRUPTED', 'conflict', {
      detail: 'Reading the file was interrupted. Send it again.',
    });
  }
}

/** An import is made once: what it held is gone. */
export class ImportAlreadyUsed extends Refusal {
  constructor() {
    super('IMPORT_ALREADY_USED', 'conflict', { detail: 'This import was confirmed before.' });
  }
}
