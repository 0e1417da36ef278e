import type { ListedField } from '#dto/candidates/candidate-columns.js';
import type { UpdateCandidateRequest } from '#dto/candidates/candidate.request.js';
import { isFrance, type BirthPlace } from '../../places/places.service.js';
import { visible } from '../../platform/text/visible.js';
import type { CandidateData } from '../candidates.rules.js';

/** What can be edited of a candidate. */
export interface EditableCandidate extends CandidateData {
  readonly accessibilityAdjustmentNeeded: boolean;
}

export type EditableField = keyof EditableCandidate;

const NOBODY: Partial<EditableCandidate> = {
  birthInseeCode: null,
  birthPostalCode: null,
  birthCity: null,
  email: null,
  resultRecipientEmail: null,
  externalId: null,
  extraTimePercentage: null,
  billingMode: null,
  prepaymentCode: null,
  complementaryCertification: null,
  accessibilityAdjustmentNeeded: false,
};

const ABROAD = '99';

/** A new candidate as typed: what is left out is empty. */
export const typedCandidate = (request: UpdateCandidateRequest): EditableCandidate =>
  edited(NOBODY as EditableCandidate, request);

/** A candidate as they are after an edit, not judged yet; what is left out stays. */
export function edited(
  stored: EditableCandidate,
  { version: _version, ...edit }: UpdateCandidateRequest,
): EditableCandidate {
  const given = Object.entries(edit)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => [field, typeof value === 'string' ? visible(value) || null : value]);
  const after = { ...stored, ...(Object.fromEntries(given) as Partial<EditableCandidate>) };
  return { ...after, ...placeOf(stored, after, edit) };
}

/**
 * A place can be told in two ways: whoever tells it in the one lets go of the other. Abroad, the code is 99 by itself, as in
 * the form of the guides’ system.
 */
function placeOf(stored: BirthPlace, after: BirthPlace, given: UpdateCandidateRequest): Partial<BirthPlace> {
  const differs = (field: keyof BirthPlace) => after[field] !== stored[field];
  const letsGo = (field: keyof BirthPlace) => given[field] === undefined;
  const byCode = differs('birthInseeCode') && after.birthInseeCode !== null;
  const byName = differs('birthCountry') || differs('birthPostalCode') || differs('birthCity');
  const code = !byCode && byName && letsGo('birthInseeCode') ? null : after.birthInseeCode;
  const isAbroad = (byName || differs('birthInseeCode')) && !isFrance(after.birthCountry);
  return {
    birthInseeCode: code ?? (isAbroad ? ABROAD : null),
    ...(byCode && isFrance(after.birthCountry) && letsGo('birthPostalCode') ? { birthPostalCode: null } : {}),
    ...(byCode && isFrance(after.birthCountry) && letsGo('birthCity') ? { birthCity: null } : {}),
  };
}

/** Fields that are right or wrong together: one that changes has them all judged. */
const GROUPS: readonly (readonly ListedField[])[] = [
  ['birthCountry', 'birthInseeCode', 'birthPostalCode', 'birthCity'],
  ['billingMode', 'prepaymentCode'],
];

/** The fields of a list that an edit touches; what nobody touches is not judged anew. */
export function touchedFields(
  stored: CandidateData | undefined,
  typed: CandidateData,
  fields: readonly ListedField[],
): ReadonlySet<ListedField> {
  const differs = (field: ListedField) => stored?.[field] !== typed[field];
  return new Set(
    fields.filter((field) => GROUPS.find((group) => group.includes(field))?.some(differs) ?? differs(field)),
  );
}

/** What an edit changes, with what it was before; undefined when that is nothing. */
export function changesOf(
  stored: EditableCandidate,
  after: EditableCandidate,
): { before: Partial<EditableCandidate>; after: Partial<EditableCandidate> } | undefined {
  const changed = (Object.keys(after) as EditableField[]).filter((field) => stored[field] !== after[field]);
  if (changed.length === 0) return undefined;
  const pick = (source: EditableCandidate): Partial<EditableCandidate> =>
    Object.fromEntries(changed.map((field) => [field, source[field]]));
  return { before: pick(stored), after: pick(after) };
}

/**
 * What still stands against a change (product decision 7): every field can be corrected until the candidate has joined, the
 * accessibility need until their test has started.
 */
export function closedFor(
  changed: readonly string[],
  { joinedAt, startedAt }: { joinedAt: Date | null; startedAt: Date | null },
): 'CANDIDATE_HAS_JOINED' | 'CANDIDATE_HAS_STARTED' | undefined {
  if (joinedAt && changed.some((field) => field !== 'accessibilityAdjustmentNeeded')) {
    return 'CANDIDATE_HAS_JOINED';
  }
  return startedAt && changed.length > 0 ? 'CANDIDATE_HAS_STARTED' : undefined;
}
