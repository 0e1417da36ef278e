import type { CentresCode } from '#dto/centres/centres.codes.js';

export const centresMessages: Record<CentresCode, string> = {
  CENTRE_ARCHIVED: 'centres.problems.archived',
  CENTRE_NOT_ARCHIVED: 'centres.problems.notArchived',
  CENTRE_MANAGES_STUDENTS: 'centres.problems.managesStudents',
};
