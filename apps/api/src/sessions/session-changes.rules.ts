import type { UpdateSessionRequest } from '#dto/sessions/update-session.request.js';

/** What people type about a session, as the wire writes it. */
export interface TypedSession {
  readonly site: string;
  readonly room: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM` */
  readonly time: string;
  readonly invigilators: string;
  readonly observations: string | null;
}

const FIELDS = ['site', 'room', 'date', 'time', 'invigilators', 'observations'] as const;

/** What an edit changes, with what it was before; what is left out or stays the same is no change. */
export function changesOf(
  session: TypedSession,
  { version: _version, ...edit }: UpdateSessionRequest,
): { before: Partial<TypedSession>; after: Partial<TypedSession> } | undefined {
  const asked: Partial<TypedSession> = {
    ...edit,
    ...(edit.observations === undefined ? {} : { observations: edit.observations || null }),
  };
  const changed = FIELDS.filter((field) => asked[field] !== undefined && asked[field] !== session[field]);
  if (changed.length === 0) return undefined;
  const pick = (source: Partial<TypedSession>): Partial<TypedSession> =>
    Object.fromEntries(changed.map((field) => [field, source[field]]));
  return { before: pick(session), after: pick(asked) };
}
