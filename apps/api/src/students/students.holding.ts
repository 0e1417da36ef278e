import type { Holding } from '../platform/privacy/personal-data.js';

/**
 * The pupils of schools. Those of the list are the school's own to keep; who left it goes with the sessions of their
 * time. A candidate stays as long as its own clock says, without the pupil's row.
 */
export const studentsHolding: Holding = {
  name: 'students',
  expire: async (tx, centreId, before) => {
    await tx.sql('delete from students where centre_id = $1 and left_at < $2', [centreId, before]);
  },
};
