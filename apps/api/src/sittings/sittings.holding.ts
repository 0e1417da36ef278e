import type { Holding } from '../platform/privacy/personal-data.js';

/** Where somebody placed themselves; it goes with their account. What they joined stands with their candidacies. */
export const sittingsHolding: Holding = {
  name: 'selfPlacement',
  exportOf: async (sql, { accountId }) => {
    const [placement] = await sql.sql(
      `select levels, certifiable, placed_at as "placedAt" from self_placements where account_id = $1`,
      [accountId],
    );
    return placement ?? null;
  },
};
