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
 * The row that says of a candidate what is known of them: read again, it changes nothing. That is why a place is written
 * whole; what says the same thing twice and agrees is accepted (product decision 6).
 */
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
