import type { ColumnKey, TypedCells } from '#dto/candidates/candidate-columns.js';
import type { BillingMode } from '#dto/candidates/candidate.response.js';
import type { PaperLocale } from '#dto/papers/paper.query.js';
import type { CandidateData } from '../candidates.rules.js';
import { typedDay } from './typed-row.js';

const BILLING: Record<PaperLocale, Record<BillingMode, string>> = {
  fr: { FREE: 'Gratuite', PAID: 'Payante', PREPAID: 'Prépayée' },
  en: { FREE: 'Free', PAID: 'Paid', PREPAID: 'Prepaid' },
};

const YES: Record<PaperLocale, string> = { fr: 'oui', en: 'yes' };

/**
 * The row of a candidate in a list: of a birth place the INSEE code alone where it is known, else postal code and commune;
 * abroad 99, commune and country (product decision 6). Read again, it changes nothing.
 */
export function rowOfCandidate(candidate: CandidateData, locale: PaperLocale): TypedCells {
  const cells = cellsOfCandidate(candidate, locale);
  if (!candidate.birthInseeCode) return cells;
  if (candidate.birthInseeCode.startsWith(ABROAD)) return { ...cells, birthInseeCode: ABROAD };
  const { birthPostalCode: _postal, birthCity: _city, ...rest } = cells;
  return rest;
}

const ABROAD = '99';

/** Everything that is known of a candidate, as somebody would type it. */
export function cellsOfCandidate(candidate: CandidateData, locale: PaperLocale = 'fr'): TypedCells {
  const { complementaryCertification } = candidate;
  const cells: Partial<Record<ColumnKey, string | null>> = {
    lastName: candidate.lastName,
    firstName: candidate.firstName,
    birthdate: typedDay(candidate.birthdate),
    sex: candidate.sex,
    birthInseeCode: candidate.birthInseeCode,
    birthPostalCode: candidate.birthPostalCode,
    birthCity: candidate.birthCity,
    birthCountry: candidate.birthCountry,
    resultRecipientEmail: candidate.resultRecipientEmail,
    email: candidate.email,
    externalId: candidate.externalId,
    extraTimePercentage: candidate.extraTimePercentage === null ? null : `${candidate.extraTimePercentage} %`,
    billingMode: candidate.billingMode && BILLING[locale][candidate.billingMode],
    prepaymentCode: candidate.prepaymentCode,
    ...(complementaryCertification && { [`complementary.${complementaryCertification}`]: YES[locale] }),
  };
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text));
}
