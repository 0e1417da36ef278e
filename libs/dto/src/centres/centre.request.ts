import * as z from 'zod';
import { line } from '../platform/fields.js';
import { language } from '../platform/language.js';
import { readAddress } from '../team/invitations/addresses.js';
import { TYPED_ADDRESS_MAX } from '../team/invitations/invitations.limits.js';
import { centreKind, procedureEdition } from './centre-kind.js';
import { CENTRE_NAME_MAX, RETENTION_MONTHS } from './centres.limits.js';
import { complementaryCertification } from './complementary-certifications.js';
import { tidyExternalId } from './external-id.js';

/** An IANA name that clocks know, such as `Europe/Paris` or `Indian/Reunion`. */
export const timeZone = z.string().refine(isTimeZone, { params: { code: 'TIME_ZONE_UNKNOWN' } });

const referentEmail = z
  .string()
  .max(TYPED_ADDRESS_MAX)
  .transform((typed, context) => {
    const read = readAddress(typed);
    if ('email' in read) return read.email;
    context.addIssue({ code: 'custom', params: { code: typed.trim() === '' ? 'REQUIRED' : 'FORMAT' } });
    return z.NEVER;
  });

const fields = {
  name: line(CENTRE_NAME_MAX),
  kind: centreKind,
  /** UAI or SIRET; none for a centre that has neither. */
  externalId: z
    .union([z.literal(''), line(CENTRE_NAME_MAX).transform(tidyExternalId)])
    .transform((externalId) => externalId || null)
    .nullable(),
  timeZone,
  procedureEdition,
  complementaryCertifications: z
    .array(complementaryCertification)
    .transform((keys) => complementaryCertification.options.filter((key) => keys.includes(key))),
  retentionMonths: z.number().int().min(RETENTION_MONTHS.least).max(RETENTION_MONTHS.most),
};

export const openCentreRequest = z
  .object({
    ...fields,
    externalId: fields.externalId.default(null),
    timeZone: timeZone.default('Europe/Paris'),
    procedureEdition: procedureEdition.default('2024'),
    complementaryCertifications: fields.complementaryCertifications.default([]),
    retentionMonths: fields.retentionMonths.default(RETENTION_MONTHS.usual),
    /** « Le référent » receives the first invitation and becomes the administrator (guide 1, « Premier accès »). */
    referentEmail,
    language: language.default('fr'),
  })
  .meta({ id: 'OpenCentreRequest' });

export const editCentreRequest = z
  .object(fields)
  .partial()
  .extend({ version: z.number().int().optional() })
  .meta({ id: 'EditCentreRequest' });

export const inviteReferentRequest = z
  .object({ referentEmail, language: language.default('fr') })
  .meta({ id: 'InviteReferentRequest' });

function isTimeZone(name: string): boolean {
  try {
    return (
      /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+$|^UTC$/.test(name) &&
      Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
    );
  } catch {
    return false;
  }
}

export type OpenCentreRequest = z.output<typeof openCentreRequest>;
export type EditCentreRequest = z.output<typeof editCentreRequest>;
export type InviteReferentRequest = z.output<typeof inviteReferentRequest>;
