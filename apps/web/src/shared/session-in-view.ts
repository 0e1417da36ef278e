import type { Signal } from '@angular/core';
import type { SessionResponse } from '#dto/sessions/session.response.js';

/**
 * The session that a page is about, for the tabs and papers of other features that stand in that page:
 * they know this, and not the feature of sessions, which provides it.
 */
export abstract class SessionInView {
  abstract readonly session: Signal<SessionResponse | undefined>;
  /** Asks again, after something about the session was changed elsewhere. */
  abstract reload(): void;
}
