import type { Language } from '#dto/platform/language.js';
import type { Config } from '../platform/config/config.js';
import type { Sql } from '../platform/database/tx.js';
import { letter, type Letter } from '../platform/mail/letter.js';
import type { MailTemplate } from '../platform/mail/mails.js';

/** What every mail to a person needs of the installation. */
export type MailHead = Pick<Config, 'publicUrl' | 'supportEmail'>;

/** Somebody who has an account, as a mail addresses them. */
export interface Addressee {
  readonly firstName: string;
  readonly email: string | null;
  readonly language: Language;
}

type Words = Pick<Letter, 'subject' | 'paragraphs' | 'action' | 'after'>;

/** What one kind of mail says, in each language, of what was read for it. */
export type Wording<Found> = Record<Language, (found: Found) => Words>;

const GREETING: Record<Language, (firstName: string) => string> = {
  fr: (firstName) => `Bonjour ${firstName},`,
  en: (firstName) => `Hello ${firstName},`,
};
const SIGNATURE: Record<Language, string> = { fr: 'L’équipe Certif', en: 'The Certif team' };

/**
 * A mail to the person of an account, in their language. `find` reads what the mail is about when it leaves; where
 * it finds nothing, or nobody to write to, there is no mail.
 */
export const mailToPerson =
  <Found extends Addressee>(
    { supportEmail }: MailHead,
    find: (sql: Sql, accountId: string, about: string | undefined) => Promise<Found | undefined>,
    wording: Wording<Found>,
  ): MailTemplate =>
  async (sql, { accountId, about }) => {
    const found = accountId ? await find(sql, accountId, about) : undefined;
    if (!found?.email) return undefined;
    const { language, firstName, email } = found;
    return letter(email, {
      locale: language,
      greeting: GREETING[language](firstName),
      ...wording[language](found),
      signature: SIGNATURE[language],
      support: supportEmail,
    });
  };

/** The addressee by their account alone. */
export async function addressee(sql: Sql, accountId: string): Promise<Addressee | undefined> {
  const [found] = await sql.sql<Addressee>(
    'select first_name as "firstName", email, language from accounts where id = $1',
    [accountId],
  );
  return found;
}
