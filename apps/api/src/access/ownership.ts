/** What a route can be about. */
export type ResourceKind = 'centre' | 'session' | 'keptSession';

/**
 * One query per resource: the centre that it belongs to, given its id as the named parameter. No row means that there is
 * no such thing. `access` puts it into the statement that also reads the sign-in and the role: one round trip.
 */
export const CENTRE_OF: Record<ResourceKind, (id: string) => string> = {
  centre: (id) => `select centres.id as centre_id from centres where centres.id = ${id}`,
  session: (id) =>
    `select sessions.centre_id from sessions where sessions.id = ${id} and sessions.deleted_at is null`,
  // Also while it waits among the deleted ones.
  keptSession: (id) => `select sessions.centre_id from sessions where sessions.id = ${id}`,
};
