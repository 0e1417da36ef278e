import type { Sql } from '../platform/database/tx.js';
import type { MailTemplate } from '../platform/mail/mails.js';
import { mailToPerson, type Addressee, type MailHead } from './account.mail.js';
import type { MailedLinks } from './mailed-links.js';

export const EMAIL_CHANGE_MAIL = 'accounts.email-change';
export const EMAIL_CHANGED_MAIL = 'accounts.email-changed';

interface Change extends Addressee {
  readonly linkId: string;
}

interface Changed extends Addressee {
  /** None where nothing ever proved that the old address was the person's: a stranger who reads it learns no more. */
  readonly newEmail: string | null;
}

/** To the new address: whoever reads it there may take it. */
export const emailChangeMail = (head: MailHead, links: MailedLinks): MailTemplate =>
  mailToPerson<Change>(head, (sql, accountId, about) => findChange(sql, accountId, about, links.now()), {
    fr: ({ linkId }) => ({
      subject: 'Confirmez votre nouvelle adresse e-mail',
      paragraphs: ['Vous avez demandé à utiliser cette adresse e-mail pour votre compte Certif.'],
      action: { label: 'Confirmer cette adresse', url: links.addressOf('email-change', linkId) },
      after: [
        'Ce lien fonctionne une seule fois, pendant une heure, une fois connecté à votre compte. Jusque-là, votre adresse actuelle reste la bonne.',
        'Si vous n’avez rien demandé, ignorez ce message.',
      ],
    }),
    en: ({ linkId }) => ({
      subject: 'Confirm your new e-mail address',
      paragraphs: ['You asked to use this e-mail address for your Certif account.'],
      action: { label: 'Confirm this address', url: links.addressOf('email-change', linkId) },
      after: [
        'This link works once, within the hour, signed in to your account. Until then your present address remains the right one.',
        'If you asked for nothing, ignore this mail.',
      ],
    }),
  });

/** To the old address: its owner learns where the account went, in case it was somebody else. */
export const emailChangedMail = (head: MailHead): MailTemplate =>
  mailToPerson<Changed>(head, findChanged, {
    fr: ({ newEmail }) => ({
      subject: 'L’adresse e-mail de votre compte a changé',
      paragraphs: [
        `Votre compte Certif utilise désormais ${newEmail === null ? 'une autre adresse' : `l’adresse ${newEmail}`}. Celle-ci ne permet plus de s’y connecter.`,
        'Si ce n’est pas vous qui l’avez demandé, prévenez sans attendre le support ou l’administrateur de votre centre.',
      ],
    }),
    en: ({ newEmail }) => ({
      subject: 'The e-mail address of your account has changed',
      paragraphs: [
        `Your Certif account now uses ${newEmail === null ? 'another address' : `the address ${newEmail}`}. This one no longer signs in.`,
        'If it was not you who asked for it, tell the support or the administrator of your centre without delay.',
      ],
    }),
  });

async function findChange(
  sql: Sql,
  accountId: string,
  linkId: string | undefined,
  now: Date,
): Promise<Change | undefined> {
  const [found] = await sql.sql<Change>(
    `select first_name as "firstName", language, mailed_links.email, mailed_links.id as "linkId"
       from mailed_links join accounts on accounts.id = mailed_links.account_id
      where mailed_links.id = $1 and accounts.id = $2 and ended_at is null and expires_at > $3`,
    [linkId, accountId, now],
  );
  return found;
}

async function findChanged(
  sql: Sql,
  accountId: string,
  linkId: string | undefined,
): Promise<Changed | undefined> {
  const [found] = await sql.sql<Changed>(
    `select first_name as "firstName", language, former_email as email,
            case when exists (select from former_identities as was
                               where was.account_id = accounts.id and was.email = former_email and was.email_proven_at is not null)
              then mailed_links.email end as "newEmail"
       from mailed_links join accounts on accounts.id = mailed_links.account_id
      where mailed_links.id = $1 and accounts.id = $2`,
    [linkId, accountId],
  );
  return found;
}
