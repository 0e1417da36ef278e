import type { Language } from '#dto/platform/language.js';
import type { Config } from '../../platform/config/config.js';
import { letter, type Letter } from '../../platform/mail/letter.js';
import type { MailTemplate } from '../../platform/mail/mails.js';

export const INVITATION_MAIL = 'team.invitation';

interface Facts {
  readonly email: string;
  readonly code: string;
  readonly language: Language;
  readonly centre: string;
  /** Who asked, where it was a member of the centre; the certifier's staff stay unnamed. */
  readonly inviter: string | null;
}

/** « Invitation à rejoindre … », with its button « Accepter l'invitation » (guide 1, « Premier accès »). */
export const invitationMail =
  ({
    publicUrl,
    certifierName,
    supportEmail,
  }: Pick<Config, 'publicUrl' | 'certifierName' | 'supportEmail'>): MailTemplate =>
  async (sql, { about }) => {
    const [facts] = await sql.sql<Facts>(
      `select invitations.email, code, invitations.language, centres.name as centre,
              case when inviter.certifier then null else inviter.first_name || ' ' || inviter.last_name end as inviter
         from invitations join centres on centres.id = centre_id
         left join accounts as inviter on inviter.id = invited_by
        where invitations.id = $1 and accepted_at is null and cancelled_at is null`,
      [about],
    );
    if (!facts) return undefined;
    const words = WORDS[facts.language](facts.inviter ?? certifierName, facts.centre);
    return letter(facts.email, {
      locale: facts.language,
      ...words,
      action: { label: words.act, url: `${publicUrl}/invitations/${facts.code}` },
      support: supportEmail,
    });
  };

type Words = Pick<Letter, 'subject' | 'greeting' | 'paragraphs' | 'after' | 'signature'> & {
  readonly act: string;
};

const WORDS: Record<Language, (inviter: string, centre: string) => Words> = {
  fr: (inviter, centre) => ({
    subject: 'Invitation à rejoindre Certif',
    greeting: 'Bonjour,',
    paragraphs: [
      `${inviter} vous invite à rejoindre l’espace du centre de certification «\u00a0${centre}\u00a0» dans Certif.`,
      'Acceptez l’invitation avec votre compte Certif\u00a0; si vous n’en avez pas encore, vous pourrez le créer en chemin. Il sera aussitôt rattaché au centre.',
    ],
    act: 'Accepter l’invitation',
    after: [
      'Ce lien ne peut servir qu’une fois. Si vous n’attendiez pas cette invitation, ignorez ce message.',
    ],
    signature: 'L’équipe Certif',
  }),
  en: (inviter, centre) => ({
    subject: 'Invitation to join Certif',
    greeting: 'Hello,',
    paragraphs: [
      `${inviter} invites you to join the certification centre “${centre}” in Certif.`,
      'Accept the invitation with your Certif account; if you have none yet, you can create it on the way. It will be attached to the centre at once.',
    ],
    act: 'Accept the invitation',
    after: ['This link works once. If you did not expect this invitation, ignore this message.'],
    signature: 'The Certif team',
  }),
};
