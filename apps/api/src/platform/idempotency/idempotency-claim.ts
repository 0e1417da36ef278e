/** The wish of a caller that an act happens once, however often the call arrives. */
export interface IdempotencyClaim {
  /** Who asks: two people may choose the same key. */
  readonly owner: string;
  readonly key: string;
  /** Digest of method, path and body: the same key with another call is a mistake. */
  fingerprint: string;
  /** The status that the answer will have. */
  readonly status: number;
}

/** Thrown inside the transaction of a call that has happened before: the filter sends the answer of then. */
export class Replay extends Error {
  constructor(
    readonly status: number,
    readonly answer: unknown,
  ) {
    super('This call has happened before.');
  }
}
