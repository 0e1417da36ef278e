import type { CreateSessionRequest } from '#dto/sessions/create-session.request.js';
import type { SessionResponse } from '#dto/sessions/session.response.js';
import { TYPED_FIELDS, typedOf, type TypedField, type TypedSession } from '../session-form/typed-session';

/** A field that is no longer what it was. */
export interface Change {
  readonly field: TypedField;
  readonly before: string;
  readonly after: string;
}

/** The fields in which the typed session differs from the one that was there: only these are sent. */
export function editOf(typed: CreateSessionRequest, base: SessionResponse): Partial<CreateSessionRequest> {
  const changed = TYPED_FIELDS.filter((field) => (typed[field] ?? '') !== (base[field] ?? ''));
  return Object.fromEntries(changed.map((field) => [field, typed[field] ?? '']));
}

/** What changed between two readings of a session, as people read it. */
export function changesSince(base: SessionResponse, current: SessionResponse): Change[] {
  const [before, after] = [typedOf(base), typedOf(current)];
  return TYPED_FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
}

/** What this person typed stays; the fields that they left alone take what somebody else wrote. */
export function merged(typed: TypedSession, base: TypedSession, current: TypedSession): TypedSession {
  const values = TYPED_FIELDS.map((field) => [
    field,
    typed[field] === base[field] ? current[field] : typed[field],
  ]);
  return { ...typed, ...(Object.fromEntries(values) as Partial<TypedSession>) };
}
