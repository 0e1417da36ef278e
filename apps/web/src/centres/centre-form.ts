import { REQUIRED, metadata, type SchemaPathTree } from '@angular/forms/signals';
import { CENTRE_KINDS, centreKind, procedureEdition } from '#dto/centres/centre-kind.js';
import { openCentreRequest, timeZone } from '#dto/centres/centre.request.js';
import type { CentreResponse } from '#dto/centres/centre.response.js';
import { complementaryCertification } from '#dto/centres/complementary-certifications.js';
import { RETENTION_MONTHS } from '#dto/centres/centres.limits.js';
import * as z from 'zod';

/** What the fields of a centre hold, as they are typed. */
export interface TypedCentre {
  name: string;
  kind: string;
  externalId: string;
  timeZone: string;
  procedureEdition: string;
  complementaryCertifications: string[];
  retentionMonths: string;
}

/** Months as people type them; the contract's own limits hold. */
const typedMonths = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .refine((months) => months >= RETENTION_MONTHS.least && months <= RETENTION_MONTHS.most);

const asTyped = {
  kind: z.string().pipe(centreKind),
  procedureEdition: z.string().pipe(procedureEdition),
  complementaryCertifications: z.array(z.string().pipe(complementaryCertification)),
  retentionMonths: typedMonths,
};

export const typedOpening = openCentreRequest
  .extend({ ...asTyped, timeZone, externalId: openCentreRequest.shape.externalId.unwrap() })
  .omit({ language: true });
export const typedEdit = typedOpening.omit({ referentEmail: true });

export const newCentre = (): TypedCentre => ({
  name: '',
  kind: CENTRE_KINDS[0],
  externalId: '',
  timeZone: 'Europe/Paris',
  procedureEdition: '2024',
  complementaryCertifications: [],
  retentionMonths: String(RETENTION_MONTHS.usual),
});

export const typedOf = (centre: CentreResponse): TypedCentre => ({
  name: centre.name,
  kind: centre.kind,
  externalId: centre.externalId ?? '',
  timeZone: centre.timeZone,
  procedureEdition: centre.procedureEdition,
  complementaryCertifications: centre.complementaryCertifications,
  retentionMonths: String(centre.retentionMonths),
});

export function requireCentre(path: SchemaPathTree<TypedCentre>): void {
  for (const field of [path.name, path.retentionMonths]) metadata(field, REQUIRED, () => true);
}

/** The edition is a question for schools alone: what was chosen before the kind changed is forgotten. */
export const editionOf = <T extends TypedCentre>(typed: T): T =>
  typed.kind === 'SCO' ? typed : { ...typed, procedureEdition: '2024' };
