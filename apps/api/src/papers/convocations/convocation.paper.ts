import { JOINING_ENTRY } from '#dto/papers/entries.js';
import type { PaperLocale } from '#dto/papers/paper.query.js';
import { html, type Html } from '../html.js';
import { inTurns } from '../in-turns.js';
import { dayInDigits, hourInWords, weekdayInWords } from '../paper-dates.js';
import { NEW_PAGE, paper } from '../paper.js';
import { CONVOCATION_WORDS } from './convocation.words.js';

export interface ConvocationSession {
  readonly number: number;
  /** `YYYY-MM-DD` and `HH:MM`, on the centre's own clock. */
  readonly date: string;
  readonly time: string;
  readonly centreName: string;
  readonly site: string;
  readonly room: string;
}

export interface ConvokedCandidate {
  readonly lastName: string;
  readonly firstName: string;
  /** `YYYY-MM-DD` */
  readonly birthdate: string;
  readonly externalId: string | null;
  /** The class of a pupil: by it convocations are handed out in a school. */
  readonly division: string | null;
  readonly extraTimePercentage: number | null;
}

/**
 * The convocations of a session, a page for each candidate: who, when, where, what to bring, how to join (guide 4,
 * « Créer les convocations nominatives »). All of them are one print.
 */
export async function convocations(
  session: ConvocationSession,
  candidates: readonly ConvokedCandidate[],
  locale: PaperLocale,
  publicUrl: string,
): Promise<string> {
  const words = CONVOCATION_WORDS[locale];
  return paper({
    locale,
    title: `${words.titles} – Session ${session.number}`,
    numbered: false,
    style: STYLE,
    body: html`${await inTurns(candidates, pageOf(session, locale, publicUrl))}`,
  });
}

/** What all pages say alike is written once: a thousand of them are made while others wait for the API. */
function pageOf(
  session: ConvocationSession,
  locale: PaperLocale,
  publicUrl: string,
): (candidate: ConvokedCandidate) => Html {
  const words = CONVOCATION_WORDS[locale];
  const head = html`
    <p class="centre">${session.centreName}</p>
    <h1>${words.title}</h1>
    <p class="lead">${words.lead}</p>
  `;
  const rest = html`
    <h2>${words.whenAndWhere}</h2>
    <dl class="large">
      ${fact(words.date, weekdayInWords(session.date, locale))}
      ${fact(words.time, `${hourInWords(session.time, locale)} ${words.localTime}`)}
      ${fact(words.number, String(session.number))} ${fact(words.site, session.site)}
      ${fact(words.room, session.room)}
    </dl>
    <p>${words.early}</p>
    <h2>${words.bring}</h2>
    <ul>
      ${words.toBring.map((thing) => html`<li>${thing}</li>`)}
    </ul>
    <h2>${words.join}</h2>
    <ol>
      <li>${words.connect} <b>${publicUrl}${JOINING_ENTRY}</b></li>
      ${words.steps.map((step) => html`<li>${step}</li>`)}
    </ol>
  `;
  return (candidate) => {
    const {
      lastName,
      firstName,
      birthdate,
      division,
      externalId,
      extraTimePercentage: extraTime,
    } = candidate;
    return html`
      <section${isLong(session, candidate) ? html` class="dense"` : ''}>
        ${head}
        <dl class="who">
          ${fact(words.lastName, lastName)} ${fact(words.firstName, firstName)}
          ${fact(words.birthdate, dayInDigits(birthdate))}
          ${division ? fact(words.division, division) : ''}
          ${externalId ? fact(words.externalId, externalId) : ''}
          ${extraTime ? fact(words.extraTime, `${extraTime}${words.percent}`) : ''}
        </dl>
        ${rest}
      </section>
    `;
  };
}

/** Names and places may have 255 letters each: set smaller, all of them fit the page. */
function isLong(
  { centreName, site, room }: ConvocationSession,
  { lastName, firstName }: ConvokedCandidate,
): boolean {
  return [centreName, site, room, lastName, firstName].join('').length > LONG;
}

const LONG = 400;

const fact = (label: string, value: string): Html =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

const STYLE = `
html { font-size: 11.5pt; line-height: 1.35; }
section + section { ${NEW_PAGE}; }
.centre { font-weight: 600; margin-bottom: 9mm; }
h1 { font-size: 22pt; margin-bottom: 4mm; }
h2 { font-size: 13pt; margin: 7mm 0 2.5mm; }
.lead { margin-bottom: 5mm; }
dl { display: grid; grid-template-columns: 1fr 1fr; border-top: 0.75pt solid #000; }
dl > div { padding: 1.6mm 4mm 1.6mm 0; border-bottom: 0.5pt solid #666; }
dt { color: #444; font-size: 10pt; }
dd { font-weight: 600; }
.large { margin-bottom: 3mm; }
.large > :first-child, .who > :last-child:nth-child(odd) { grid-column: 1 / -1; }
.large > :first-child dd { font-size: 14pt; }
ul, ol { padding-left: 6mm; }
.dense { font-size: 9.5pt; }
.dense h2 { margin-top: 4mm; }
li { margin-bottom: 1mm; }
`;
