import type { Holding } from '../platform/privacy/personal-data.js';

/** The account itself, where it is signed in, and the links that were sent to it. */
export const accountHolding: Holding = {
  name: 'account',
  exportOf: async (sql, { accountId }) => {
    if (!accountId) return null;
    const [account] = await sql.sql(
      `select id, first_name as "firstName", last_name as "lastName", email, email_proven_at as "emailProvenAt", username, language, certifier,
              created_at as "createdAt", last_used_at as "lastUsedAt",
              terms_version as "termsVersion", terms_accepted_at as "termsAcceptedAt",
              conditions_version as "conditionsVersion", conditions_accepted_at as "conditionsAcceptedAt"
         from accounts where id = $1`,
      [accountId],
    );
    const signIns = await sql.sql(
      `select created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt", user_agent as "userAgent"
         from sign_ins where account_id = $1 order by created_at`,
      [accountId],
    );
    const formerly = await sql.sql(
      `select first_name as "firstName", last_name as "lastName", email, email_proven_at as "emailProvenAt", until
         from former_identities where account_id = $1 order by until`,
      [accountId],
    );
    return { ...account, formerly, signIns };
  },
  // Sign-ins, links, former names and memberships go with it.
  erase: async (tx, { accountId, addresses }) => {
    await tx.sql(
      'delete from mailed_links where account_id = $1 or email = any($2) or former_email = any($2)',
      [accountId, addresses],
    );
    const erased = await tx.sql('delete from accounts where id = $1 returning id', [accountId]);
    return { erased: erased.length, kept: [] };
  },
};
