import type { BillingMode, Sex } from '#dto/candidates/candidate.response.js';
import type { ComplementaryCertification } from '#dto/centres/complementary-certifications.js';
import type { CentreKind } from '#dto/centres/centre-kind.js';

/** What a list or a form says of a candidate. */
export interface CandidateData {
  readonly lastName: string;
  readonly firstName: string;
  /** `YYYY-MM-DD` */
  readonly birthdate: string;
  readonly sex: Sex;
  readonly birthCountry: string;
  readonly birthInseeCode: string | null;
  readonly birthPostalCode: string | null;
  readonly birthCity: string | null;
  readonly email: string | null;
  readonly resultRecipientEmail: string | null;
  readonly externalId: string | null;
  readonly extraTimePercentage: number | null;
  readonly billingMode: BillingMode | null;
  readonly prepaymentCode: string | null;
  readonly complementaryCertification: ComplementaryCertification | null;
}

/** Schools pay nothing for their pupils: no billing in a SCO centre (product decision 1). */
export const hasBilling = (kind: CentreKind): boolean => kind !== 'SCO';

/** A school that manages its pupils picks them from its list; everybody else may send a spreadsheet. */
export const mayImportSpreadsheet = (centre: { kind: CentreKind; managesStudents: boolean }): boolean =>
  !(centre.kind === 'SCO' && centre.managesStudents);
