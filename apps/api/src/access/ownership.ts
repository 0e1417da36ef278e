/** What a route can be about. */
export type ResourceKind = 'centre' | 'session' | 'keptSession' | 'supervision' | 'participation';

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
  // A session as its invigilators have it: they come by its password, whatever they are in the centre.
  supervision: (id) =>
    `select sessions.centre_id from sessions where sessions.id = ${id} and sessions.deleted_at is null`,
  participation: (id) =>
    `select sessions.centre_id from candidates join sessions on sessions.id = candidates.session_id
      where candidates.id = ${id} and sessions.deleted_at is null`,
};

/** What is somebody’s own, whatever they are in its centre: whether the account has it. */
export const HAS: Partial<Record<ResourceKind, (id: string, accountId: string) => string>> = {
  supervision: supervises,
  participation: (id, accountId) =>
    `exists (select from candidates where candidates.id = ${id} and candidates.account_id = ${accountId})`,
};

/**
 * Whether an account has entered the supervision of a session and may still be there. A new session password ends what
 * the old one opened; so do the archiving of the centre, and a membership of it that ended since.
 */
function supervises(sessionId: string, accountId: string): string {
  return `exists (
     select 1 from supervision_accesses
       join sessions on sessions.id = supervision_accesses.session_id
       join centres on centres.id = sessions.centre_id
      where sessions.id = ${sessionId} and supervision_accesses.account_id = ${accountId}
        and supervision_accesses.password_round = sessions.invigilator_password_round
        and sessions.deleted_at is null and centres.archived_at is null
        and not exists (
          select 1 from memberships as ended
           where ended.account_id = ${accountId} and ended.centre_id = sessions.centre_id
             and ended.disabled_at >= supervision_accesses.granted_at))`;
}
