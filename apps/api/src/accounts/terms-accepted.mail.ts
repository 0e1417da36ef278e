import type { Sql } from '../platform/database/tx.js';
import { letter } from '../platform/mail/letter.js';
import type { MailCause, RenderedMail } from '../platform/mail/mails.js';

export const TERMS_ACCEPTED_MAIL = 'accounts.terms-accepted';

/** The proof of an acceptance, on a medium that the person keeps. */
export const termsAcceptedMail =
  (publicUrl: string) =>
  async (sql: Sql, { accountId }: MailCause): Promise<RenderedMail | undefined> => {
    const [account] = await sql.sql<{ firstName: string; email: string | null; version: string; at: Date }>(
      `select first_name as "firstName", email, terms_version as version, terms_accepted_at as at
         from accounts where id = $1 and terms_accepted_at is not null`,
      [accountId],
    );
    if (!account?.email) return undefined;
    const at = new Intl.DateTimeFormat('fr-FR', {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'Europe/Paris',
    });
    return letter(account.email, {
      locale: 'fr',
      subject: 'Vous avez accepté les conditions d’utilisation de Certif',
      greeting: `Bonjour ${account.firstName},`,
      paragraphs: [
        `Le ${at.format(account.at)} (heure de Paris), vous avez accepté les conditions générales d’utilisation de Certif, version ${account.version}.`,
        'Vous pouvez les relire à tout moment :',
      ],
      action: { label: 'Lire les conditions d’utilisation', url: `${publicUrl}/conditions` },
      signature: 'L’équipe Certif',
    });
  };
