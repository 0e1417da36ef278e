import type { MailTemplate } from '../platform/mail/mails.js';
import { addressee, mailToPerson, type MailHead } from './account.mail.js';

export const PASSWORD_CHANGED_MAIL = 'accounts.password-changed';

/** Told to the owner, in case it was somebody else. */
export const passwordChangedMail = (head: MailHead): MailTemplate =>
  mailToPerson(head, addressee, {
    fr: () => ({
      subject: 'Votre mot de passe a été modifié',
      paragraphs: [
        'Le mot de passe de votre compte Certif a été modifié. Les autres appareils qui y étaient connectés ont été déconnectés.',
        'Si ce n’est pas vous, choisissez aussitôt un nouveau mot de passe\u00a0:',
      ],
      action: { label: 'Choisir un nouveau mot de passe', url: `${head.publicUrl}/mot-de-passe-oublie` },
    }),
    en: () => ({
      subject: 'Your password was changed',
      paragraphs: [
        'The password of your Certif account was changed. The other devices that were signed in have been signed out.',
        'If it was not you, choose a new password at once:',
      ],
      action: { label: 'Choose a new password', url: `${head.publicUrl}/mot-de-passe-oublie` },
    }),
  });
