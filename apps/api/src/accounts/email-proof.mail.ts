import type { Sql } from '../platform/database/tx.js';
import type { MailTemplate } from '../platform/mail/mails.js';
import { mailToPerson, type Addressee, type MailHead } from './account.mail.js';
import type { MailedLinks } from './mailed-links.js';

export const EMAIL_PROOF_MAIL = 'accounts.email-proof';

interface Proof extends Addressee {
  readonly url: string;
}

/** The link that proves an address, sent again; no mail once it would open nothing. */
export const emailProofMail = (head: MailHead, links: MailedLinks): MailTemplate =>
  mailToPerson<Proof>(
    head,
    async (sql, accountId, about) => {
      const found = await findProof(sql, accountId, about, links.now());
      return found && { ...found, url: links.addressOf('email-proof', found.linkId) };
    },
    {
      fr: ({ url }) => ({
        subject: 'Confirmez votre adresse e-mail',
        paragraphs: ['Confirmez que cette adresse e-mail est bien la vôtre, connecté à votre compte Certif.'],
        action: { label: 'Confirmer mon adresse', url },
        after: [
          'Ce lien fonctionne une seule fois, pendant sept jours.',
          'Si vous n’avez pas de compte Certif, ignorez ce message\u00a0: quelqu’un s’est trompé d’adresse.',
        ],
      }),
      en: ({ url }) => ({
        subject: 'Confirm your e-mail address',
        paragraphs: ['Confirm that this e-mail address is yours, signed in to your Certif account.'],
        action: { label: 'Confirm my address', url },
        after: [
          'This link works once, within seven days.',
          'If you have no Certif account, ignore this mail: somebody mistook your address for theirs.',
        ],
      }),
    },
  );

/** A link that still waits at the present address of its account. */
export async function findProof(
  sql: Sql,
  accountId: string,
  linkId: string | undefined,
  now: Date,
): Promise<(Addressee & { readonly linkId: string }) | undefined> {
  const [found] = await sql.sql<Addressee & { linkId: string }>(
    `select first_name as "firstName", accounts.email, language, mailed_links.id as "linkId"
       from mailed_links join accounts on accounts.id = mailed_links.account_id and accounts.email = mailed_links.email
      where mailed_links.id = $1 and accounts.id = $2 and ended_at is null and expires_at > $3`,
    [linkId, accountId, now],
  );
  return found;
}
