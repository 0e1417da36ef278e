import { centresOf, namesOf } from '../platform/privacy/data-subject.js';
import { ANONYMOUS, wholeWords } from '../platform/privacy/mentions.js';
import type { Holding } from '../platform/privacy/personal-data.js';

/** Whom the comment on a session names; who noted it stands in the journal. */
export const finalisationHolding: Holding = {
  name: 'finalisation',
  erase: async (tx, subject) => {
    const named = wholeWords(namesOf(subject));
    if (named === undefined) return undefined;
    await tx.sql(
      `update finalisation_drafts set comment = regexp_replace(comment, $2, $3, 'gi')
        where centre_id = any($1) and comment ~* $2`,
      [centresOf(subject), named, ANONYMOUS],
    );
    return undefined;
  },
  expire: async (tx, centreId, before) => {
    await tx.sql(
      `delete from finalisation_drafts using sessions
        where sessions.id = session_id and sessions.centre_id = $1 and sessions.date < $2`,
      [centreId, before],
    );
  },
};
