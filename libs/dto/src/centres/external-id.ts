import type { CentreKind } from './centre-kind.js';

/**
 * What is doubtful about the number by which the administration knows a centre. A doubt is shown and stops nobody:
 * schools abroad and training sites carry numbers of their own making.
 */
export const EXTERNAL_ID_DOUBTS = ['NOT_A_UAI', 'UAI_KEY', 'NOT_A_SIRET', 'SIRET_KEY'] as const;
export type ExternalIdDoubt = (typeof EXTERNAL_ID_DOUBTS)[number];

/** In the form in which it is kept: capitals, and a UAI or SIRET without its spaces. */
export function tidyExternalId(typed: string): string {
  const trimmed = typed.trim().toUpperCase();
  const joined = trimmed.replace(/[\s.-]/g, '');
  return UAI.test(joined) || SIRET.test(joined) ? joined : trimmed;
}

/** Whether it is what such a centre usually has: the UAI of a school, the UAI or SIRET of others. */
export function doubtOfExternalId(kind: CentreKind, externalId: string): ExternalIdDoubt | undefined {
  if (UAI.test(externalId)) return uaiKey(externalId) === externalId.at(-1) ? undefined : 'UAI_KEY';
  if (kind === 'SCO') return 'NOT_A_UAI';
  if (SIRET.test(externalId)) return isSiret(externalId) ? undefined : 'SIRET_KEY';
  return 'NOT_A_SIRET';
}

const UAI = /^\d{7}[A-Z]$/;
const SIRET = /^\d{14}$/;
// I, O and Q are left out: they look like digits.
const UAI_KEYS = 'ABCDEFGHJKLMNPRSTUVWXYZ';
/** La Poste has more sites than Luhn leaves numbers: its digits add up to a multiple of five instead. */
const LA_POSTE = '356000000';

/** The letter that the seven digits of a UAI ask for. */
export const uaiKey = (uai: string): string => UAI_KEYS.charAt(Number(uai.slice(0, 7)) % UAI_KEYS.length);

function isSiret(siret: string): boolean {
  const digits = [...siret].map(Number);
  const luhn = digits
    .map((digit, at) => (at % 2 === 0 ? digit * 2 : digit))
    .reduce((sum, digit) => sum + (digit > 9 ? digit - 9 : digit), 0);
  if (luhn % 10 === 0) return true;
  return siret.startsWith(LA_POSTE) && digits.reduce((sum, digit) => sum + digit, 0) % 5 === 0;
}
