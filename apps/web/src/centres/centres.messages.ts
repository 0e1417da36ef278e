import type { CentreKind, ProcedureEdition } from '#dto/centres/centre-kind.js';
import type { CentresCode } from '#dto/centres/centres.codes.js';
import type { ExternalIdDoubt } from '#dto/centres/external-id.js';
import type { INVITE_OUTCOMES } from '#dto/team/invitations/invite.request.js';
import type { FormWording } from '../shared/form/faults';

export const centresMessages: Record<CentresCode, string> = {
  CENTRE_ARCHIVED: 'centres.problems.archived',
  CENTRE_NOT_ARCHIVED: 'centres.problems.notArchived',
  CENTRE_MANAGES_STUDENTS: 'centres.problems.managesStudents',
};

export const kindMessages: Record<CentreKind, string> = {
  SCO: 'centres.kinds.sco',
  SUP: 'centres.kinds.sup',
  PRO: 'centres.kinds.pro',
};

export const editionMessages: Record<ProcedureEdition, string> = {
  '2024': 'centres.editions.e2024',
  '2020': 'centres.editions.e2020',
};

export const doubtMessages: Record<ExternalIdDoubt, string> = {
  NOT_A_UAI: 'centres.doubts.notUai',
  UAI_KEY: 'centres.doubts.uaiKey',
  NOT_A_SIRET: 'centres.doubts.notSiret',
  SIRET_KEY: 'centres.doubts.siretKey',
};

export const referentMessages: Record<Exclude<(typeof INVITE_OUTCOMES)[number], 'malformed'>, string> = {
  sent: 'centres.referent.sent',
  resent: 'centres.referent.resent',
  already_member: 'centres.referent.alreadyMember',
};

export const centreWording: FormWording = {
  name: { REQUIRED: 'centres.form.nameRequired' },
  retentionMonths: { FORMAT: 'centres.form.retentionFormat', REQUIRED: 'centres.form.retentionFormat' },
  procedureEdition: { EDITION_FOR_SCHOOLS: 'centres.form.editionForSchools' },
  timeZone: { TIME_ZONE_UNKNOWN: 'centres.form.timeZoneUnknown' },
  referentEmail: { REQUIRED: 'centres.form.referentRequired', FORMAT: 'centres.form.referentFormat' },
};
