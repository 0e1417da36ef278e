import type { MailTrouble } from '#dto/platform/mail-delivery.js';

export const troubleMessages: Record<MailTrouble, string> = {
  ADDRESS_REFUSED: 'convocations.troubles.addressRefused',
  MAIL_REFUSED: 'convocations.troubles.mailRefused',
  SERVER_UNREACHABLE: 'convocations.troubles.serverUnreachable',
};
