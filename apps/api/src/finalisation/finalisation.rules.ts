import type { FinalisationDraft } from '#dto/finalisation/finalisation.response.js';
import type { NoteFinalisationRequest } from '#dto/finalisation/note-finalisation.request.js';

/** While nobody noted anything. */
export const NOTHING_NOTED: FinalisationDraft = { comment: null, hasIncident: false, hasJoiningIssue: false };

const FIELDS = ['comment', 'hasIncident', 'hasJoiningIssue'] as const;

/** What notes change, with what it was before; what is left out or stays the same is no change. */
export function changesOf(
  draft: FinalisationDraft,
  notes: NoteFinalisationRequest,
): { before: Partial<FinalisationDraft>; after: Partial<FinalisationDraft> } | undefined {
  const asked: Partial<FinalisationDraft> = {
    ...notes,
    ...(notes.comment === undefined ? {} : { comment: notes.comment || null }),
  };
  const changed = FIELDS.filter((field) => asked[field] !== undefined && asked[field] !== draft[field]);
  if (changed.length === 0) return undefined;
  const pick = (source: Partial<FinalisationDraft>): Partial<FinalisationDraft> =>
    Object.fromEntries(changed.map((field) => [field, source[field]]));
  return { before: pick(draft), after: pick(asked) };
}
