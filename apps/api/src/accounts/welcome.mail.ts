import type { MailTemplate } from '../platform/mail/mails.js';
import { addressee, mailToPerson, type MailHead } from './account.mail.js';

export const WELCOME_MAIL = 'accounts.welcome';

/** The account is open: whoever did not open it learns so. */
export const welcomeMail = (head: MailHead): MailTemplate =>
  mailToPerson(head, addressee, {
    fr: () => ({
      subject: 'Votre compte Certif est créé',
      paragraphs: [
        'Votre compte Certif est créé. Cette adresse e-mail et votre mot de passe vous permettent de vous connecter\u00a0:',
      ],
      action: { label: 'Se connecter', url: `${head.publicUrl}/connexion` },
      after: [
        'Si vous n’avez pas créé ce compte, choisissez un autre mot de passe par «\u00a0Mot de passe oublié\u00a0?\u00a0»\u00a0: celui qui l’a créé n’y aura plus accès.',
      ],
    }),
    en: () => ({
      subject: 'Your Certif account is open',
      paragraphs: ['Your Certif account is open. Sign in with this e-mail address and your password:'],
      action: { label: 'Sign in', url: `${head.publicUrl}/connexion` },
      after: [
        'If you did not open this account, choose another password by “Forgotten password?”: whoever opened it will be locked out.',
      ],
    }),
  });
