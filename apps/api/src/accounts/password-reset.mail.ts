import type { Sql } from '../platform/database/tx.js';
import type { MailTemplate } from '../platform/mail/mails.js';
import { mailToPerson, type Addressee, type MailHead } from './account.mail.js';
import type { MailedLinks } from './mailed-links.js';

export const PASSWORD_RESET_MAIL = 'accounts.password-reset';

interface Found extends Addressee {
  readonly url: string;
}

/** The link to a new password; no mail once its hour has passed, for then it would open nothing. */
export const passwordResetMail = (head: MailHead, links: MailedLinks): MailTemplate =>
  mailToPerson<Found>(head, (sql, accountId, about) => find(sql, accountId, about, links), {
    fr: ({ url }) => ({
      subject: 'Choisissez un nouveau mot de passe',
      paragraphs: ['Vous avez demandé à choisir un nouveau mot de passe pour votre compte Certif.'],
      action: { label: 'Choisir un nouveau mot de passe', url },
      after: [
        'Ce lien fonctionne une seule fois, pendant une heure.',
        'Si vous n’avez rien demandé, ignorez ce message\u00a0: votre mot de passe reste le même.',
      ],
    }),
    en: ({ url }) => ({
      subject: 'Choose a new password',
      paragraphs: ['You asked to choose a new password for your Certif account.'],
      action: { label: 'Choose a new password', url },
      after: [
        'This link works once, within the hour.',
        'If you asked for nothing, ignore this mail: your password stays as it is.',
      ],
    }),
  });

async function find(
  sql: Sql,
  accountId: string,
  linkId: string | undefined,
  links: MailedLinks,
): Promise<Found | undefined> {
  const [found] = await sql.sql<Addressee & { linkId: string }>(
    `select first_name as "firstName", accounts.email, language, mailed_links.id as "linkId"
       from mailed_links join accounts on accounts.id = mailed_links.account_id
      where mailed_links.id = $1 and accounts.id = $2 and ended_at is null and expires_at > $3`,
    [linkId, accountId, links.now()],
  );
  return found && { ...found, url: links.addressOf('password-reset', found.linkId) };
}
