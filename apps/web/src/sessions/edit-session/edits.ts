import type { CreateSessionRequest } from '#dto/sessions/create-session.request.js';
import type { SessionResponse } from '#dto/sessions/session.response.js';
import { changesBetween, type Change } from '../../shared/form/edits';
import { TYPED_FIELDS, typedOf, type TypedField } from '../session-form/typed-session';

/** The fields in which the typed session differs from the one that was there: only these are sent. */
export function editOf(typed: CreateSessionRequest, base: SessionResponse): Partial<CreateSessionRequest> {
  const changed = TYPED_FIELDS.filter((field) => (typed[field] ?? '') !== (base[field] ?? ''));
  return Object.fromEntries(changed.map((field) => [field, typed[field] ?? '']));
}

/** What changed between two readings of a session, as people read it. */
export const changesSince = (base: SessionResponse, current: SessionResponse): Change<TypedField>[] =>
  changesBetween(TYPED_FIELDS, typedOf(base), typedOf(current));
