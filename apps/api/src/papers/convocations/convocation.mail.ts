import { JOINING_ENTRY } from '#dto/papers/entries.js';
import { PAPER_LOCALES, type PaperLocale } from '#dto/papers/paper.query.js';
import type { Clock } from '../../platform/clock/clock.js';
import type { Config } from '../../platform/config/config.js';
import type { Sql } from '../../platform/database/tx.js';
import { letter } from '../../platform/mail/letter.js';
import type { MailTemplate } from '../../platform/mail/mails.js';
import { dayInDigits, hourInWords, weekdayInWords } from '../paper-dates.js';
import { calendarEntry } from './calendar-entry.js';
import { CONVOCATION_WORDS } from './convocation.words.js';

export const CONVOCATION_MAIL = 'papers.convocation';

interface Found {
  readonly candidateId: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly birthdate: string;
  readonly email: string | null;
  readonly extraTimePercentage: number | null;
  readonly number: number;
  readonly date: string;
  readonly time: string;
  readonly site: string;
  readonly room: string;
  readonly version: number;
  readonly centreName: string;
  readonly timeZone: string;
}

/**
 * A convocation by mail, with its entry for the calendar; none for who has left the list or lost the address meanwhile,
 * nor once the session is finalised or its centre archived.
 */
export const convocationMail =
  ({ publicUrl, supportEmail }: Pick<Config, 'publicUrl' | 'supportEmail'>, clock: Clock): MailTemplate =>
  async (sql, { about, subjects }) => {
    const found = await find(sql, about);
    if (!found?.email) return undefined;
    const locale = PAPER_LOCALES.find((one) => one === subjects?.['locale']) ?? 'fr';
    const words = WORDS[locale];
    const address = `${publicUrl}${JOINING_ENTRY}`;
    const mail = letter(found.email, {
      locale,
      subject: `${CONVOCATION_WORDS[locale].title} – ${weekdayInWords(found.date, locale)}, ${hourInWords(found.time, locale)}`,
      greeting: `${words.hello} ${found.firstName} ${found.lastName},`,
      paragraphs: paragraphs(found, locale),
      action: { label: words.open, url: address },
      signature: found.centreName,
      support: supportEmail,
    });
    return { ...mail, attachments: [calendarEntry(found, locale, publicUrl, clock.now())] };
  };

function paragraphs(found: Found, locale: PaperLocale): string[] {
  const said = CONVOCATION_WORDS[locale];
  const colon = locale === 'fr' ? '\u00a0:' : ':';
  const facts = [
    [said.date, weekdayInWords(found.date, locale)],
    [said.time, `${hourInWords(found.time, locale)} ${said.localTime}`],
    [said.site, found.site],
    [said.room, found.room],
    [said.number, String(found.number)],
    [said.birthdate, dayInDigits(found.birthdate)],
    ...(found.extraTimePercentage ? [[said.extraTime, `${found.extraTimePercentage}${said.percent}`]] : []),
  ];
  return [
    `${said.lead} ${said.early}`,
    ...facts.map(([label, value]) => `${label}${colon} ${value}`),
    `${said.bring}${colon} ${said.toBring.map(withoutCapital).join('\u00a0; ')}.`,
    `${said.join}${colon} ${WORDS[locale].signIn} ${said.steps.join(' ')}`,
    WORDS[locale].attached,
  ];
}

const withoutCapital = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

async function find(sql: Sql, candidateId: string | undefined): Promise<Found | undefined> {
  const [found] = await sql.sql<Found>(
    `select candidates.id as "candidateId", last_name as "lastName", first_name as "firstName", birthdate, email,
            extra_time_percentage as "extraTimePercentage", number, date, to_char(time, 'HH24:MI') as time, site, room,
            sessions.version, centres.name as "centreName", time_zone as "timeZone"
       from candidates join sessions on sessions.id = session_id join centres on centres.id = sessions.centre_id
      where candidates.id = $1 and deleted_at is null and finalised_at is null and archived_at is null`,
    [candidateId],
  );
  return found;
}

const WORDS = {
  fr: {
    hello: 'Bonjour',
    open: 'Rejoindre la session',
    signIn: "le jour venu, connectez-vous à votre compte, puis ouvrez l'adresse ci-dessous.",
    attached: "L'entrée d'agenda jointe ajoute la session à votre calendrier.",
  },
  en: {
    hello: 'Hello',
    open: 'Join the session',
    signIn: 'on the day, sign in to your account, then open the address below.',
    attached: 'The attached calendar entry adds the session to your calendar.',
  },
} satisfies Record<PaperLocale, Record<string, string>>;
