/**
 * Every act that the journal knows: the thing and what happened to it. A new act is a line here and its words in the
 * locales (`timeline.acts`), so that no timeline shows a code.
 */
export const JOURNAL_ACTS = [
  'session.created',
  'session.updated',
  'session.deleted',
  'session.restored',
  'session.password-regenerated',
  'candidates.imported',
  'candidate.added',
  'candidate.updated',
  'candidate.deleted',
  'candidates.deleted',
  'candidate.erased',
  'candidates.enrolled',
  'convocations.sent',
  'candidate.joined',
  'supervision.entered',
  'finalisation.noted',
] as const;

export type JournalAct = (typeof JOURNAL_ACTS)[number];
