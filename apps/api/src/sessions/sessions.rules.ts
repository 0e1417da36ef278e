import type { SessionStatus } from '#dto/sessions/session-status.js';
import { SESSION_RESTORABLE_DAYS } from '#dto/sessions/sessions.limits.js';
import { dayIn } from '../platform/clock/clock.js';

/** The facts that a session's status is derived from. */
export interface SessionFacts {
  readonly finalisedAt: Date | null;
  readonly publishedAt: Date | null;
}

/** What may follow what; un-finalising and un-publishing are the certifier's alone. */
export const TRANSITIONS: Record<SessionStatus, readonly SessionStatus[]> = {
  created: ['finalised'],
  finalised: ['published', 'created'],
  published: ['finalised'],
};

export function statusOf({ finalisedAt, publishedAt }: SessionFacts): SessionStatus {
  if (publishedAt) return 'published';
  return finalisedAt ? 'finalised' : 'created';
}

/** Whether a session's day is over on the calendar of its centre; its hour never counts. */
export function isInThePast(date: string, timeZone: string, now: Date): boolean {
  return date < dayIn(timeZone, now);
}

/** « À finaliser »: the day is over, a test has started, and nobody has finalised. */
export function isToFinalise(
  session: SessionFacts & { date: string; sittingCount: number },
  timeZone: string,
  now: Date,
): boolean {
  return (
    statusOf(session) === 'created' && session.sittingCount > 0 && isInThePast(session.date, timeZone, now)
  );
}

const DAY_MS = 86_400_000;

/** Sessions deleted before this instant can't be restored any more. */
export const restorableSince = (now: Date): Date =>
  new Date(now.getTime() - SESSION_RESTORABLE_DAYS * DAY_MS);

/** The instant from which a session that was deleted then is gone. */
export const restorableUntil = (deletedAt: Date): Date =>
  new Date(deletedAt.getTime() + SESSION_RESTORABLE_DAYS * DAY_MS);
