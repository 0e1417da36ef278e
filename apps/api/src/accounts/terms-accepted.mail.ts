import type { Language } from '#dto/platform/language.js';
import type { Sql } from '../platform/database/tx.js';
import type { MailTemplate } from '../platform/mail/mails.js';
import { mailToPerson, type Addressee, type MailHead } from './account.mail.js';

export const TERMS_ACCEPTED_MAIL = 'accounts.terms-accepted';

interface Acceptance extends Addressee {
  readonly version: string;
  readonly at: Date;
}

/** The proof of an acceptance, on a medium that the person keeps. */
export const termsAcceptedMail = (head: MailHead): MailTemplate =>
  mailToPerson<Acceptance>(head, find, {
    fr: ({ at, version }) => ({
      subject: 'Vous avez accepté les conditions d’utilisation de Certif',
      paragraphs: [
        `Le ${inParis('fr', at)} (heure de Paris), vous avez accepté les conditions générales d’utilisation de Certif, version ${version}.`,
        'Vous pouvez les relire à tout moment\u00a0:',
      ],
      action: { label: 'Lire les conditions d’utilisation', url: `${head.publicUrl}/conditions` },
    }),
    en: ({ at, version }) => ({
      subject: 'You have accepted the terms of use of Certif',
      paragraphs: [
        `On ${inParis('en', at)} (Paris time) you accepted the general terms of use of Certif, version ${version}.`,
        'You may read them again at any time:',
      ],
      action: { label: 'Read the terms of use', url: `${head.publicUrl}/conditions` },
    }),
  });

const REGION: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

const inParis = (language: Language, at: Date): string =>
  new Intl.DateTimeFormat(REGION[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  }).format(at);

async function find(sql: Sql, accountId: string): Promise<Acceptance | undefined> {
  const [found] = await sql.sql<Acceptance>(
    `select first_name as "firstName", email, language, terms_version as version, terms_accepted_at as at
       from accounts where id = $1 and terms_accepted_at is not null`,
    [accountId],
  );
  return found;
}
