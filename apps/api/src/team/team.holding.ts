import type { Holding } from '../platform/privacy/personal-data.js';

/** The centres that somebody worked in, what they did to their teams, and the invitations that they received. */
export const teamHolding: Holding = {
  name: 'team',
  exportOf: async (sql, subject) => ({
    memberships: await sql.sql(
      `select centres.name as centre, role, memberships.created_at as "since", disabled_at as "until"
         from memberships join centres on centres.id = centre_id where account_id = $1 order by memberships.created_at`,
      [subject.accountId],
    ),
    invitations: await sql.sql(
      `select centres.name as centre, email, role, sent_at as "sentAt", accepted_at as "acceptedAt",
              cancelled_at as "cancelledAt"
         from invitations join centres on centres.id = centre_id
        where accepted_by = $1 or email = any($2) order by sent_at`,
      [subject.accountId, subject.addresses],
    ),
    acts: await sql.sql(
      `select centres.name as centre, at, act from centre_journal join centres on centres.id = centre_id
        where actor_id = $1 order by at`,
      [subject.accountId],
    ),
  }),
  erase: async (tx, subject) => {
    await tx.sql('delete from invitations where accepted_by = $1 or email = any($2)', [
      subject.accountId,
      subject.addresses,
    ]);
    return undefined;
  },
};
