import {
  addCandidateRequest,
  type AddCandidateRequest,
  type UpdateCandidateRequest,
} from '#dto/candidates/candidate.request.js';
import { BILLING_MODES, SEXES, type CandidateResponse } from '#dto/candidates/candidate.response.js';
import { EXTRA_TIME } from '#dto/candidates/candidates.limits.js';
import { complementaryCertification } from '#dto/centres/complementary-certifications.js';
import * as z from 'zod';
import { shortDay } from '../../shared/dates/dates';
import { typedDate } from '../../shared/form/typed';

/** A candidate as they stand in the form: texts, the day as jj/mm/aaaa. */
export interface TypedCandidate {
  lastName: string;
  firstName: string;
  sex: string;
  birthdate: string;
  birthCountry: string;
  /** How a commune of France is told: `code`, its INSEE code; `name`, postal code and name. */
  birthBy: string;
  birthInseeCode: string;
  birthPostalCode: string;
  birthCity: string;
  externalId: string;
  extraTimePercentage: string;
  resultRecipientEmail: string;
  email: string;
  billingMode: string;
  prepaymentCode: string;
  complementaryCertification: string;
  accessibilityAdjustmentNeeded: boolean;
}

export type TypedField = keyof TypedCandidate;

export const FRANCE = 'FRANCE';

export const newCandidate = (): TypedCandidate => ({
  lastName: '',
  firstName: '',
  sex: '',
  birthdate: '',
  birthCountry: FRANCE,
  birthBy: 'code',
  birthInseeCode: '',
  birthPostalCode: '',
  birthCity: '',
  externalId: '',
  extraTimePercentage: '',
  resultRecipientEmail: '',
  email: '',
  billingMode: '',
  prepaymentCode: '',
  complementaryCertification: '',
  accessibilityAdjustmentNeeded: false,
});

const isEmpty = (text: string) => text.trim() === '';
const orNothing = <T extends z.ZodType<unknown, string>>(schema: T) =>
  z
    .string()
    .transform((text) => (isEmpty(text) ? null : text))
    .pipe(schema.nullable());

/** `33` or `33 %` */
const typedPercentage = z
  .string()
  .transform((text) => (isEmpty(text) ? null : Number(text.replace(/\s*%?\s*$/, '') || 'x')))
  .pipe(z.number().int().min(EXTRA_TIME.least).max(EXTRA_TIME.most).nullable());

const { shape } = addCandidateRequest;

/** The contract's schema, reading what people type. */
export const typedCandidate = addCandidateRequest.extend({
  birthdate: typedDate,
  sex: z.string().pipe(z.enum(SEXES)),
  birthInseeCode: shape.birthInseeCode.unwrap().unwrap(),
  birthPostalCode: shape.birthPostalCode.unwrap().unwrap(),
  birthCity: shape.birthCity.unwrap().unwrap(),
  email: shape.email.unwrap().unwrap(),
  resultRecipientEmail: shape.resultRecipientEmail.unwrap().unwrap(),
  externalId: shape.externalId.unwrap().unwrap(),
  prepaymentCode: shape.prepaymentCode.unwrap().unwrap(),
  extraTimePercentage: typedPercentage,
  billingMode: orNothing(z.enum(BILLING_MODES)),
  complementaryCertification: orNothing(complementaryCertification),
  accessibilityAdjustmentNeeded: z.boolean(),
  birthBy: z.string(),
});

export const isFrance = (country: string): boolean => country.trim().toUpperCase() === FRANCE;

/** Which of the fields of a birth place count, as the form stands. */
export function placeFields({ birthCountry, birthBy }: Pick<TypedCandidate, 'birthCountry' | 'birthBy'>) {
  const inFrance = isFrance(birthCountry);
  return {
    inFrance,
    insee: inFrance && birthBy === 'code',
    postal: inFrance && birthBy !== 'code',
    city: !inFrance || birthBy !== 'code',
  };
}

/** What is sent: fields that are out of sight say nothing. */
export function requestOf(typed: TypedCandidate): AddCandidateRequest {
  const { birthBy, ...read } = typedCandidate.parse(typed);
  const { insee, postal, city } = placeFields({ birthCountry: read.birthCountry, birthBy });
  return {
    ...read,
    birthInseeCode: insee ? read.birthInseeCode : null,
    birthPostalCode: postal ? read.birthPostalCode : null,
    birthCity: city ? read.birthCity : null,
    prepaymentCode: read.billingMode === 'PREPAID' ? read.prepaymentCode : null,
  };
}

export function typedOf(candidate: CandidateResponse): TypedCandidate {
  const inFrance = isFrance(candidate.birthCountry);
  const text = (value: string | number | null) => (value === null ? '' : String(value));
  return {
    lastName: candidate.lastName,
    firstName: candidate.firstName,
    sex: candidate.sex,
    birthdate: shortDay(candidate.birthdate),
    birthCountry: candidate.birthCountry,
    birthBy: candidate.birthPostalCode ? 'name' : 'code',
    birthInseeCode: inFrance ? text(candidate.birthInseeCode) : '',
    birthPostalCode: text(candidate.birthPostalCode),
    birthCity: text(candidate.birthCity),
    externalId: text(candidate.externalId),
    extraTimePercentage: text(candidate.extraTimePercentage),
    resultRecipientEmail: text(candidate.resultRecipientEmail),
    email: text(candidate.email),
    billingMode: text(candidate.billingMode),
    prepaymentCode: text(candidate.prepaymentCode),
    complementaryCertification: text(candidate.complementaryCertification),
    accessibilityAdjustmentNeeded: candidate.accessibilityAdjustmentNeeded,
  };
}

const PLACE = ['birthCountry', 'birthInseeCode', 'birthPostalCode', 'birthCity'] as const;

/** The fields in which the typed candidate differs from the one that was there; a place goes whole or not at all. */
export function editOf(typed: TypedCandidate, base: CandidateResponse): UpdateCandidateRequest {
  const before = typedOf(base);
  const request = requestOf(typed);
  const moved = [...PLACE, 'birthBy' as const].some((field) => typed[field] !== before[field]);
  const changed = (Object.keys(request) as (keyof AddCandidateRequest)[]).filter((field) =>
    PLACE.some((place) => place === field) ? moved : (request[field] || null) !== (base[field] || null),
  );
  return Object.fromEntries(changed.map((field) => [field, request[field]]));
}
