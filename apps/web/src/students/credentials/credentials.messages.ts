import type { StudentCredentials } from '#dto/students/credentials/credentials.js';
import type { CredentialsCode } from '#dto/students/credentials/credentials.codes.js';
import type { ChipTone } from '../../shared/status-chip/status-chip';

export const credentialsMessages: Record<CredentialsCode, string> = {
  NO_CREDENTIALS_TO_PRINT: 'students.credentials.nothingToPrint',
  ACCOUNT_NOT_OF_SCHOOL: 'students.credentials.notOfSchool',
};

interface Look {
  readonly tone: ChipTone;
  readonly icon: string;
  readonly label: string;
}

/** How the account of a pupil is told in the list. */
export function lookOf({ state, printedAt }: StudentCredentials): Look {
  switch (state) {
    case 'none':
      return { tone: 'neutral', icon: 'person', label: 'students.credentials.none' };
    case 'pending':
      return printedAt === null
        ? { tone: 'warning', icon: 'warning', label: 'students.credentials.toPrint' }
        : { tone: 'info', icon: 'check', label: 'students.credentials.printed' };
    case 'expired':
      return { tone: 'warning', icon: 'warning', label: 'students.credentials.expired' };
    case 'chosen':
      return { tone: 'success', icon: 'task_alt', label: 'students.credentials.chosen' };
  }
}
