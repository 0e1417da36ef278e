import type { Actor } from '../actor.js';

/**
 * `reading` until the last row is judged, then `ready`; `used` by its confirmation. `interrupted` when whoever read it
 * fell silent: a restart loses the rest of a file, never the truth about it.
 */
export type StagedState = 'reading' | 'ready' | 'interrupted' | 'used';

/** What somebody asks for: their own import, of this kind, about this session or centre. */
export interface StagedAddress {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly actor: Actor;
}

export interface StagedImport<F = unknown> {
  readonly id: string;
  readonly centreId: string;
  readonly state: StagedState;
  /** Of its rows, in percent. */
  readonly progress: number;
  /** What the feature wants to remember of the file: its name, its headers. */
  readonly facts: F;
  /** Fingerprint of what the rows were compared with when the person last saw them. */
  readonly basis: string | null;
  /** Grows with every mended row. */
  readonly version: number;
  readonly expiresAt: Date;
}

/** A row of the file as it was judged. */
export interface StagedRow<C = unknown, D = unknown, P = unknown> {
  /** As the spreadsheet program numbers it. */
  readonly row: number;
  /** What makes it one of a kind: rows that share a key are duplicates of each other. Null when it can't be told. */
  readonly key: string | null;
  /** As typed. */
  readonly cells: C;
  /** As understood; null while something blocks it. */
  readonly data: D | null;
  readonly problems: readonly P[];
  readonly blocked: boolean;
  /** Why the row is left out, if it is. */
  readonly skipped: string | null;
}
