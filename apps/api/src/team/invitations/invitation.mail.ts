import type { MailLocale } from '#dto/team/invitations/invite.request.js';
import type { Config } from '../../platform/config/config.js';
import type { Sql } from '../../platform/database/tx.js';
import { letter, type Letter } from '../../platform/mail/letter.js';
import type { MailCause, RenderedMail } from '../../platform/mail/mails.js';

export const INVITATION_MAIL = 'team.invitation';

interface Facts {
  readonly email: string;
  readonly code: string;
  readonly locale: MailLocale;
  readonly centre: string;
  /** Who asked, where it was a member of the centre; the certifier's staff stay unnamed. */
  readonly inviter: string | null;
}

/** « Invitation à rejoindre … », with its button « Accepter l'invitation » (guide 1, « Premier accès »). */
export const invitationMail =
  ({ publicUrl, certifierName }: Pick<Config, 'publicUrl' | 'certifierName'>) =>
  async (sql: Sql, { subjects }: MailCause): Promise<RenderedMail | undefined> => {
    const [facts] = await sql.sql<Facts>(
      `select invitations.email, code, locale, centres.name as centre,
              case when inviter.certifier then null else inviter.first_name || ' ' || inviter.last_name end as inviter
         from invitations join centres on centres.id = centre_id
         left join accounts as inviter on inviter.id = invited_by
        where invitations.id = $1 and accepted_at is null and cancelled_at is null`,
      [subjects?.['invitationId']],
    );
    if (!facts) return undefined;
    return letter(
      facts.email,
      WORDS[facts.locale](facts, certifierName, `${publicUrl}/invitations/${facts.code}`),
    );
  };

const WORDS: Record<MailLocale, (facts: Facts, certifier: string, url: string) => Letter> = {
  fr: ({ centre, inviter }, certifier, url) => ({
    locale: 'fr',
    subject: 'Invitation à rejoindre Certif',
    greeting: 'Bonjour,',
    paragraphs: [
      `${inviter ?? certifier} vous invite à rejoindre l’espace du centre de certification « ${centre} » dans Certif.`,
      'Acceptez l’invitation avec votre compte Certif ; si vous n’en avez pas encore, vous pourrez le créer en chemin. Il sera aussitôt rattaché au centre.',
    ],
    action: { label: 'Accepter l’invitation', url },
    signature:
      'Ce lien ne peut servir qu’une fois. Si vous n’attendiez pas cette invitation, ignorez ce message. — L’équipe Certif',
  }),
  en: ({ centre, inviter }, certifier, url) => ({
    locale: 'en',
    subject: 'Invitation to join Certif',
    greeting: 'Hello,',
    paragraphs: [
      `${inviter ?? certifier} invites you to join the certification centre “${centre}” in Certif.`,
      'Accept the invitation with your Certif account; if you have none yet, you can create it on the way. It will be attached to the centre at once.',
    ],
    action: { label: 'Accept the invitation', url },
    signature:
      'This link works once. If you did not expect this invitation, ignore this message. — The Certif team',
  }),
};
