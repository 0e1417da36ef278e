import type { PaperLocale } from '#dto/papers/paper.query.js';
import type { PaperPart } from './forms/form-parts.js';
import { html, type Html } from './html.js';
import { dayInDigits } from './paper-dates.js';
import { NEW_PAGE, paper } from './paper.js';
import { linesOf, rowsPerPage, startsOfPages, type SheetLayout } from './sheet-pages.js';

export interface AttendanceSheet2020Data {
  readonly number: number;
  /** `YYYY-MM-DD` and `HH:MM`, on the centre's own clock. */
  readonly date: string;
  readonly time: string;
  /** `HH:MM`: a session has a start only, its end is two hours later (product decision 3). */
  readonly endTime: string;
  readonly site: string;
  readonly room: string;
  readonly invigilators: string;
  /** In the order in which they are to be printed. */
  readonly candidates: readonly Sheet2020Candidate[];
}

export interface Sheet2020Candidate {
  readonly lastName: string;
  readonly firstName: string;
  /** `YYYY-MM-DD` */
  readonly birthdate: string;
  readonly birthCity: string | null;
  readonly birthDepartment: string | null;
  readonly birthCountry: string;
  readonly email: string | null;
  readonly externalId: string | null;
  readonly extraTimePercentage: number | null;
}

// Millimetres of an upright page: twenty rows of a height to sign in do not stand on one that lies across. The signature
// takes what is left.
const COLUMNS = {
  index: 6,
  lastName: 23,
  firstName: 19,
  birthdate: 16,
  birthCity: 19,
  birthDepartment: 15.5,
  birthCountry: 15.5,
  email: 20,
  externalId: 13.5,
  extraTime: 10.5,
  endScreen: 11.5,
};
const CELL_SIDES = 1.6;
// The head is set larger, and in bold.
const HEAD = { site: 56, room: 53, invigilators: 41, letter: 3.4, line: 3.5 };

export const LAYOUT_2020: SheetLayout = {
  columns: (['lastName', 'firstName', 'birthCity', 'birthCountry', 'email', 'externalId'] as const).map(
    // Addresses are set smaller.
    (column) => (COLUMNS[column] - CELL_SIDES) * (column === 'email' ? 7.5 / 6.5 : 1),
  ),
  row: 10,
  linesInRow: 3,
  line: 2.95,
  padding: 0.8,
  letter: 2.65,
  room: { onFirstPage: 226, onLaterPage: 254 },
};

/** The sheet of the 2020 edition: all that is known of a candidate, and the box « Ecran de fin de test vu » (guide 2, page 30). */
export function attendanceSheet2020(data: AttendanceSheet2020Data, locale: PaperLocale): string {
  return paper({
    locale,
    wide: true,
    title: `${WORDS[locale].title} – Session ${data.number}`,
    reminder: sheet2020Reminder(data, locale),
    ...attendanceSheet2020Part(data, locale),
  });
}

/** What the pages after the first repeat. */
export function sheet2020Reminder(
  { number, date, site }: AttendanceSheet2020Data,
  locale: PaperLocale,
): string {
  const words = WORDS[locale];
  return `${words.title} · ${words.number} ${number} · ${dayInDigits(date)} · ${site}`;
}

/** The sheet without its frame, to be printed by itself or before the incident form. */
export function attendanceSheet2020Part(data: AttendanceSheet2020Data, locale: PaperLocale): PaperPart {
  const words = WORDS[locale];
  return {
    style: `.sheet-2020 { ${STYLE} }`,
    body: html`
      <div class="sheet-2020">
        <div class="title">
          <h1>${words.title}</h1>
          <h2>${words.session}</h2>
        </div>
        <div class="session">
          ${field(words.number, String(data.number))} ${field(words.date, dayInDigits(data.date))}
          ${field(words.times, `${data.time} – ${data.endTime}`)}
          ${field(words.invigilatedBy, data.invigilators)} ${field(words.site, data.site)}
          ${field(words.room, data.room)} ${field(words.signatures, '')}
        </div>
        <h2>${words.participants}</h2>
        <div class="list">
          <table>
            <thead>
              <tr>
                ${titles(words)}
              </tr>
            </thead>
            <tbody>
              ${rows(data, words)}
            </tbody>
          </table>
        </div>
      </div>
    `,
  };
}

const field = (label: string, value: string): Html => html`<p><span>${label}</span> <b>${value}</b></p>`;

const titles = (words: (typeof WORDS)[PaperLocale]): Html[] => [
  html`<th scope="col" class="index">${words.index}</th>`,
  html`<th scope="col" class="lastName">${words.lastName}</th>`,
  html`<th scope="col" class="firstName">${words.firstName}</th>`,
  html`<th scope="col" class="birthdate">${words.birthdate} <small>${words.birthdateFormat}</small></th>`,
  html`<th scope="col" class="birthCity">${words.birthCity}</th>`,
  html`<th scope="col" class="birthDepartment">${words.birthDepartment}</th>`,
  html`<th scope="col" class="birthCountry">${words.birthCountry}</th>`,
  html`<th scope="col" class="email">${words.email}</th>`,
  html`<th scope="col" class="externalId">${words.externalId}</th>`,
  html`<th scope="col" class="extraTime">${words.extraTime}</th>`,
  html`<th scope="col">${words.signature}</th>`,
  html`<th scope="col" class="endScreen">${words.endScreen} <small>${words.endScreenHow}</small></th>`,
];

function rows(
  data: AttendanceSheet2020Data,
  { endScreenBox: box, percent }: (typeof WORDS)[PaperLocale],
): Html[] {
  const texts = data.candidates.map((one) => [
    one.lastName,
    one.firstName,
    one.birthCity ?? '',
    one.birthCountry,
    one.email ?? '',
    one.externalId ?? '',
  ]);
  const starts = startsOfPages(rowsPerPage(texts, LAYOUT_2020, headGrowth(data)));
  return data.candidates.map(
    (one, index) => html`
          <tr${starts.has(index) ? html` class="next-page"` : ''}>
            <td>${index + 1}</td><th scope="row">${one.lastName}</th><td>${one.firstName}</td><td>${dayInDigits(one.birthdate)}</td><td>${one.birthCity ?? ''}</td><td>${one.birthDepartment ?? ''}</td><td>${one.birthCountry}</td><td>${one.email ?? ''}</td><td>${one.externalId ?? ''}</td><td>${one.extraTimePercentage === null ? '' : `${one.extraTimePercentage}${percent}`}</td><td></td><td><i class="box" role="img" aria-label="${box}"></i></td>
          </tr>`,
  );
}

function headGrowth(data: AttendanceSheet2020Data): number {
  const lines = (['site', 'room', 'invigilators'] as const).map(
    (field) => linesOf(data[field], HEAD[field], HEAD.letter) - 1,
  );
  return lines.reduce((sum, count) => sum + count) * HEAD.line;
}

const WORDS = {
  fr: {
    title: "Feuille d'émargement",
    session: 'La session de certification',
    number: 'N° de session\u00a0:',
    date: 'Date',
    invigilatedBy: 'Session surveillée par\u00a0:',
    times: 'Heure locale (début/fin)',
    site: 'Nom du site',
    signatures: 'Signature des surveillant(s)\u00a0:',
    room: 'Nom de la salle',
    participants: 'Participants',
    index: 'N°',
    lastName: 'Nom de naissance',
    firstName: 'Prénom',
    birthdate: 'Date de naissance',
    birthdateFormat: '(format\u00a0: jj/mm/aaaa)',
    birthCity: 'Commune de naissance',
    birthDepartment: 'Code du département de naissance',
    birthCountry: 'Pays de naissance',
    email: 'Adresse e-mail de convocation',
    externalId: 'Identifiant local',
    extraTime: 'Temps majoré\u00a0?',
    signature: 'Signature',
    endScreen: 'Ecran de fin de test vu',
    endScreenHow: '(cocher)',
    endScreenBox: 'case à cocher',
    percent: '\u00a0%',
  },
  en: {
    title: 'Attendance sheet',
    session: 'The certification session',
    number: 'Session No.:',
    date: 'Date',
    invigilatedBy: 'Session invigilated by:',
    times: 'Local time (start/end)',
    site: 'Site',
    signatures: 'Signature of the invigilator(s):',
    room: 'Room',
    participants: 'Participants',
    index: 'No.',
    lastName: 'Birth name',
    firstName: 'First name',
    birthdate: 'Date of birth',
    birthdateFormat: '(format: dd/mm/yyyy)',
    birthCity: 'Place of birth',
    birthDepartment: 'Department of birth (code)',
    birthCountry: 'Country of birth',
    email: 'Convocation e-mail address',
    externalId: 'Local identifier',
    extraTime: 'Extra time?',
    signature: 'Signature',
    endScreen: 'End screen seen',
    endScreenHow: '(tick)',
    endScreenBox: 'box to tick',
    percent: '%',
  },
} satisfies Record<PaperLocale, Record<string, string>>;

const WIDTHS = Object.entries(COLUMNS)
  .map(([name, width]) => `.${name} { width: ${width}mm; }`)
  .join('\n');

const STYLE = `
font-size: 9pt;
line-height: 1.1;
h1 { font-size: 17pt; }
h2 { font-size: 10pt; }
.title { display: flex; gap: 6mm; align-items: baseline; margin-bottom: 2mm; }
p { display: flex; gap: 1.5mm; }
p > span { flex: none; color: #444; }
p > b { flex: 1; min-width: 0; }
.session { display: grid; grid: repeat(3, auto) / auto-flow 58mm 76mm 1fr; column-gap: 3mm; border: 0.5pt solid #666; padding: 1mm 2mm; margin-right: 1px; }
.session > p { padding: 0.7mm 0; }
.session > :last-child { grid-row: span 3; min-height: 16mm; border-left: 0.5pt solid #666; padding-left: 2mm; }
.list { padding-right: 1px; }
h2:has(+ .list) { margin: 2.5mm 0 1mm; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; }
th, td { border: 0.5pt solid #666; padding: 0.2mm 0.8mm; font-size: 7.5pt; line-height: 1.1; vertical-align: middle; }
thead th { font-size: 6.5pt; padding-block: 0.8mm; }
thead small { display: block; font-size: 6.5pt; font-weight: 400; }
tbody th { font-weight: 400; }
td:nth-child(8) { font-size: 6.5pt; word-break: break-all; }
tbody tr { height: ${LAYOUT_2020.row}mm; }
.box { display: block; width: 4mm; height: 4mm; margin: 0 auto; border: 0.75pt solid #000; }
${WIDTHS}
.next-page { ${NEW_PAGE}; }
`;
