import type { SittingsCode } from '#dto/sittings/sittings.codes.js';
import { COMPETENCES, type Competence } from '#dto/students/profiles/competences.js';
import type { FormWording } from '../shared/form/faults';

/** Also of what other features refuse here: to a candidate, a session that is over is out of reach. */
export const sittingsMessages: Record<
  SittingsCode | 'SESSION_ALREADY_FINALISED' | 'CENTRE_ARCHIVED',
  string
> = {
  NO_MATCHING_CANDIDATE: 'sittings.problems.noMatch',
  JOINING_BLOCKED: 'sittings.problems.blocked',
  CANDIDATE_OF_ANOTHER_ACCOUNT: 'sittings.problems.otherAccount',
  PLACEMENT_MISSING: 'sittings.problems.placementMissing',
  NOT_CERTIFIABLE: 'sittings.problems.notCertifiable',
  SESSION_ALREADY_FINALISED: 'sittings.problems.closed',
  CENTRE_ARCHIVED: 'sittings.problems.closed',
};

export const joinWording: FormWording = {
  sessionNumber: { REQUIRED: 'sittings.join.numberRequired', FORMAT: 'sittings.join.numberFormat' },
  firstName: { REQUIRED: 'sittings.join.firstNameRequired' },
  lastName: { REQUIRED: 'sittings.join.lastNameRequired' },
  birthdate: { REQUIRED: 'sittings.join.birthdateRequired', FORMAT: 'sittings.join.birthdateFormat' },
};

/** The competences as the framework names them. */
export const competenceMessages = Object.fromEntries(
  COMPETENCES.map((competence) => [competence, `sittings.competences.${competence.replace('.', '-')}`]),
) as Record<Competence, string>;

/** The areas of the framework, by the first figure of their competences. */
export const areaMessages: Readonly<Record<string, string>> = {
  1: 'sittings.areas.information',
  2: 'sittings.areas.communication',
  3: 'sittings.areas.creation',
  4: 'sittings.areas.protection',
  5: 'sittings.areas.environment',
};

/** What one can say of oneself, and the first level of the framework that it means. */
export const STEPS = [
  { level: 0, label: 'sittings.steps.none' },
  { level: 1, label: 'sittings.steps.novice' },
  { level: 3, label: 'sittings.steps.independent' },
  { level: 5, label: 'sittings.steps.advanced' },
  { level: 7, label: 'sittings.steps.expert' },
] as const;
