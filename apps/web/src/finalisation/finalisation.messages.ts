/** What other features refuse here, in the words of this page. */
export const finalisationMessages: Record<'SESSION_ALREADY_FINALISED' | 'CENTRE_ARCHIVED', string> = {
  SESSION_ALREADY_FINALISED: 'finalisation.problems.finalised',
  CENTRE_ARCHIVED: 'finalisation.problems.archived',
};
