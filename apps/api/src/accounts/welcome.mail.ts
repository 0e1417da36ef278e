import type { Sql } from '../platform/database/tx.js';
import type { MailTemplate } from '../platform/mail/mails.js';
import { addressee, mailToPerson, type Addressee, type MailHead } from './account.mail.js';
import { findProof } from './email-proof.mail.js';
import type { MailedLinks } from './mailed-links.js';

export const WELCOME_MAIL = 'accounts.welcome';

interface Welcomed extends Addressee {
  /** None where the address is proven already, by an invitation. */
  readonly proof: string | undefined;
}

/** The account is open: whoever opened it confirms the address, and whoever did not learns so. */
export const welcomeMail = (head: MailHead, links: MailedLinks): MailTemplate =>
  mailToPerson<Welcomed>(head, (sql, accountId, about) => find(sql, accountId, about, links), {
    fr: ({ proof }) => ({
      subject: 'Votre compte Certif est créé',
      paragraphs: [
        'Votre compte Certif est créé. Cette adresse e-mail et votre mot de passe vous permettent de vous connecter.',
        ...(proof
          ? [
              'Confirmez, connecté à votre compte, que cette adresse est bien la vôtre. Ce lien fonctionne une seule fois, pendant sept jours\u00a0:',
            ]
          : []),
      ],
      action: proof
        ? { label: 'Confirmer mon adresse', url: proof }
        : { label: 'Se connecter', url: `${head.publicUrl}/connexion` },
      after: [
        'Si vous n’avez pas créé ce compte, choisissez un autre mot de passe par «\u00a0Mot de passe oublié\u00a0?\u00a0»\u00a0: celui qui l’a créé n’y aura plus accès.',
      ],
    }),
    en: ({ proof }) => ({
      subject: 'Your Certif account is open',
      paragraphs: [
        'Your Certif account is open. Sign in with this e-mail address and your password.',
        ...(proof
          ? [
              'Confirm, signed in to your account, that this address is yours. This link works once, within seven days:',
            ]
          : []),
      ],
      action: proof
        ? { label: 'Confirm my address', url: proof }
        : { label: 'Sign in', url: `${head.publicUrl}/connexion` },
      after: [
        'If you did not open this account, choose another password by “Forgotten password?”: whoever opened it will be locked out.',
      ],
    }),
  });

async function find(
  sql: Sql,
  accountId: string,
  linkId: string | undefined,
  links: MailedLinks,
): Promise<Welcomed | undefined> {
  const waiting = await findProof(sql, accountId, linkId, links.now());
  if (waiting) return { ...waiting, proof: links.addressOf('email-proof', waiting.linkId) };
  const found = await addressee(sql, accountId);
  return found && { ...found, proof: undefined };
}
