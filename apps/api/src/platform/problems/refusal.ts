import type { InputFault } from '#dto/problem/problem.js';

/** What kind of no it is; only the problem filter knows which HTTP status that makes. */
export type RefusalKind =
  | 'malformed'
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'unsupported'
  | 'invalid'
  | 'too-many'
  | 'unavailable';

export interface RefusalDetails {
  readonly detail?: string;
  readonly errors?: readonly InputFault[];
  readonly blockers?: readonly { code: string }[];
  /** Seconds after which it is worth another try. */
  readonly retryAfter?: number;
  /** Further members of the problem document. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** A no that the caller can understand: a code, a kind, and all the reasons there are. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly kind: RefusalKind,
    readonly details: RefusalDetails = {},
  ) {
    super(details.detail ?? code);
    this.name = new.target.name;
  }
}

/** There is no such thing, or it is somebody else's: nobody can tell which. */
export class NotFound extends Refusal {
  constructor() {
    super('NOT_FOUND', 'not-found', { detail: 'There is nothing here, or it is not yours.' });
  }
}

export class InputInvalid extends Refusal {
  constructor(errors: readonly InputFault[]) {
    super('INPUT_INVALID', 'invalid', { errors, detail: 'Some of the input is missing or wrong.' });
  }
}

/** Somebody else changed it since the caller read it: nothing is overwritten. */
export class Stale extends Refusal {
  constructor() {
    super('STALE', 'conflict', { detail: 'This has changed since you read it: read it again first.' });
  }
}

export class NotSignedIn extends Refusal {
  constructor() {
    super('NOT_SIGNED_IN', 'not-signed-in', { detail: 'Sign in first.' });
  }
}

export class Forbidden extends Refusal {
  constructor() {
    super('FORBIDDEN', 'forbidden', { detail: 'You may know of this, but not do it.' });
  }
}

export class Unavailable extends Refusal {
  constructor(detail: string, retryAfter: number) {
    super('UNAVAILABLE', 'unavailable', { detail, retryAfter });
  }
}
