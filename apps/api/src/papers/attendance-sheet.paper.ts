import type { PaperLocale } from '#dto/papers/paper.query.js';
import { html, type Html } from './html.js';
import { dayInDigits, dayInWords } from './paper-dates.js';
import { NEW_PAGE, paper } from './paper.js';
import { linesOf, rowsPerPage, startsOfPages, type SheetLayout } from './sheet-pages.js';

export interface AttendanceSheetData {
  /** The session's number, as people read and type it. */
  readonly number: number;
  /** `YYYY-MM-DD` and `HH:MM`, on the centre's own clock. */
  readonly date: string;
  readonly time: string;
  readonly site: string;
  readonly room: string;
  readonly invigilators: string;
  /** What the fourth column holds: the centre's own identifier of a person, or a pupil's class. */
  readonly referenceKind: 'externalId' | 'division';
  /** In the order in which they are to be printed. */
  readonly candidates: readonly SheetCandidate[];
}

export interface SheetCandidate {
  readonly lastName: string;
  readonly firstName: string;
  /** `YYYY-MM-DD` */
  readonly birthdate: string;
  readonly reference: string | null;
}

// Millimetres; the last column, for the signature, takes what is left.
const COLUMNS = { lastName: 46, firstName: 38, birthdate: 30, reference: 27 };
const CELL_SIDES = 3.2;
const HEAD = { siteWidth: 62, roomWidth: 58, invigilatorsWidth: 60, invigilatorsLines: 3 };

/** Names, first names and references wrap; two lines fit into a row. */
export const LAYOUT: SheetLayout = {
  columns: [COLUMNS.lastName, COLUMNS.firstName, COLUMNS.reference].map((width) => width - CELL_SIDES),
  row: 9.1,
  linesInRow: 2,
  line: 4.3,
  padding: 1,
  letter: 3.7,
  room: { onFirstPage: 189, onLaterPage: 252 },
};

/**
 * The sheet that candidates and invigilators sign: twenty candidates a page, fewer when long names need room
 * (guide 1, page 32).
 */
export function attendanceSheet(data: AttendanceSheetData, locale: PaperLocale): string {
  const words = WORDS[locale];
  const date = dayInWords(data.date, locale);
  const number = `${words.numberSign} ${data.number}`;
  return paper({
    locale,
    title: `${words.title} – Session ${data.number}`,
    reminder: `${words.title} · ${number} · ${date} · ${data.site}`,
    style: STYLE,
    body: html`
      <h1>${words.title}</h1>
      <div class="session">
        ${field(words.session, number)} ${field(words.date, date)} ${field(words.time, data.time)}
        ${field(words.site, data.site)} ${field(words.room, data.room)}
      </div>
      <h2>${words.invigilators}</h2>
      <div class="invigilators">
        ${field(words.invigilatedBy, data.invigilators)} ${field(words.signatures, '')}
      </div>
      <h2>${words.candidates}</h2>
      <div class="list">
        <table>
          <thead>
            <tr>
              <th scope="col" class="name">${words.lastName}</th>
              <th scope="col" class="first-name">${words.firstName}</th>
              <th scope="col" class="birthdate">
                ${words.birthdate} <small>${words.birthdateFormat}</small>
              </th>
              <th scope="col" class="reference">${words[data.referenceKind]}</th>
              <th scope="col">${words.signature}</th>
            </tr>
          </thead>
          <tbody>
            ${rows(data)}
          </tbody>
        </table>
      </div>
    `,
  });
}

const field = (label: string, value: string): Html => html`<p><span>${label}</span> <b>${value}</b></p>`;

function rows(data: AttendanceSheetData): Html[] {
  const texts = data.candidates.map(({ lastName, firstName, reference }) => [
    lastName,
    firstName,
    reference ?? '',
  ]);
  const starts = startsOfPages(rowsPerPage(texts, LAYOUT, headGrowth(data)));
  return data.candidates.map(
    ({ lastName, firstName, birthdate, reference }, index) => html`
          <tr${starts.has(index) ? html` class="next-page"` : ''}>
            <th scope="row">${lastName}</th><td>${firstName}</td><td>${dayInDigits(birthdate)}</td><td>${reference ?? ''}</td><td></td>
          </tr>`,
  );
}

function headGrowth({ site, room, invigilators }: AttendanceSheetData): number {
  const lines = (text: string, width: number) => linesOf(text, width, LAYOUT.letter);
  const place = Math.max(lines(site, HEAD.siteWidth), lines(room, HEAD.roomWidth)) - 1;
  const people = lines(invigilators, HEAD.invigilatorsWidth) - HEAD.invigilatorsLines;
  return (place + Math.max(0, people)) * LAYOUT.line;
}

const WORDS = {
  fr: {
    title: "Feuille d'émargement",
    numberSign: 'N°',
    session: 'La session de certification',
    date: 'Date\u00a0:',
    time: 'Heure locale (début)\u00a0:',
    site: 'Nom du site\u00a0:',
    room: 'Nom de la salle\u00a0:',
    invigilators: 'Le(s) surveillant(s)',
    invigilatedBy: 'Surveillé par\u00a0:',
    signatures: 'Signature(s)\u00a0:',
    candidates: 'Liste des candidats',
    lastName: 'Nom de naissance',
    firstName: 'Prénom',
    birthdate: 'Date de naissance',
    birthdateFormat: '(jj/mm/aaaa)',
    externalId: 'Identifiant local',
    division: 'Classe',
    signature: 'Signature',
  },
  en: {
    title: 'Attendance sheet',
    numberSign: 'No.',
    session: 'Certification session',
    date: 'Date:',
    time: 'Local time (start):',
    site: 'Site:',
    room: 'Room:',
    invigilators: 'Invigilator(s)',
    invigilatedBy: 'Invigilated by:',
    signatures: 'Signature(s):',
    candidates: 'List of candidates',
    lastName: 'Birth name',
    firstName: 'First name',
    birthdate: 'Date of birth',
    birthdateFormat: '(dd/mm/yyyy)',
    externalId: 'Local identifier',
    division: 'Class',
    signature: 'Signature',
  },
} satisfies Record<PaperLocale, Record<string, string>>;

const STYLE = `
h1 { margin-bottom: 4mm; }
h2 { margin: 4.5mm 0 1.5mm; }
p { display: flex; gap: 1.5mm; }
p > span { flex: none; color: #444; }
p > b { flex: 1; min-width: 0; }
.session { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; border-top: 0.75pt solid #000; }
.session > p { padding: 1.2mm 0; border-bottom: 0.5pt solid #666; }
.session > :first-child { grid-column: 1 / -1; }
.invigilators { display: grid; grid-template-columns: 1fr 1fr; border: 0.5pt solid #666; min-height: 17mm; margin-right: 1px; }
.invigilators > p { padding: 1.5mm 2mm; }
.invigilators > p + p { border-left: 0.5pt solid #666; }
/* Without the padding Chromium clips the right border. */
.list { padding-right: 1px; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; }
th, td { border: 0.5pt solid #666; padding: 0.4mm 1.5mm; line-height: 1.1; vertical-align: middle; }
thead th { padding-block: 1mm; font-size: 9.5pt; }
thead small { display: block; font-size: 8.5pt; font-weight: 400; }
tbody th { font-weight: 400; }
tbody tr { height: ${LAYOUT.row}mm; }
.name { width: ${COLUMNS.lastName}mm; }
.first-name { width: ${COLUMNS.firstName}mm; }
.birthdate { width: ${COLUMNS.birthdate}mm; }
.reference { width: ${COLUMNS.reference}mm; }
.next-page { ${NEW_PAGE}; }
`;
