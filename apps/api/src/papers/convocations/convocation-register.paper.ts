import type { PaperLocale } from '#dto/papers/paper.query.js';
import { html, type Html } from '../html.js';
import { dayInDigits, dayInWords } from '../paper-dates.js';
import { NEW_PAGE, paper } from '../paper.js';
import { rowsPerPage, startsOfPages, type SheetLayout } from '../sheet-pages.js';
import type { ConvocationSession, ConvokedCandidate } from './convocation.paper.js';

// Millimetres; the last column, for the signature, takes what is left.
const COLUMNS = { lastName: 50, firstName: 42, birthdate: 26, handedOut: 26 };
const CELL_SIDES = 3.2;

const LAYOUT: SheetLayout = {
  columns: [COLUMNS.lastName, COLUMNS.firstName].map((width) => width - CELL_SIDES),
  row: 9.1,
  linesInRow: 2,
  line: 4.3,
  padding: 1,
  letter: 3.7,
  room: { onFirstPage: 205, onLaterPage: 250 },
};

/** The grid that candidates sign when their convocation is handed to them (guide 4, step 4 before the session). */
export function convocationRegister(
  session: ConvocationSession,
  candidates: readonly ConvokedCandidate[],
  locale: PaperLocale,
): string {
  const words = WORDS[locale];
  const date = dayInWords(session.date, locale);
  return paper({
    locale,
    title: `${words.title} – Session ${session.number}`,
    reminder: `${words.title} · ${words.session} ${session.number} · ${date} · ${session.site}`,
    style: STYLE,
    body: html`
      <h1>${words.title}</h1>
      <p class="session">
        ${words.session} <b>${session.number}</b> · <b>${date}</b>, <b>${session.time}</b> ·
        <bdi>${session.site}</bdi> · <bdi>${session.room}</bdi>
      </p>
      <div class="list">
        <table>
          <thead>
            <tr>
              <th scope="col" class="lastName">${words.lastName}</th>
              <th scope="col" class="firstName">${words.firstName}</th>
              <th scope="col" class="birthdate">${words.birthdate}</th>
              <th scope="col" class="handedOut">${words.handedOut}</th>
              <th scope="col">${words.signature}</th>
            </tr>
          </thead>
          <tbody>
            ${rows(candidates)}
          </tbody>
        </table>
      </div>
    `,
  });
}

function rows(candidates: readonly ConvokedCandidate[]): Html[] {
  const texts = candidates.map(({ lastName, firstName }) => [lastName, firstName]);
  const starts = startsOfPages(rowsPerPage(texts, LAYOUT));
  return candidates.map(
    ({ lastName, firstName, birthdate }, index) => html`
          <tr${starts.has(index) ? html` class="next-page"` : ''}>
            <th scope="row">${lastName}</th><td>${firstName}</td><td>${dayInDigits(birthdate)}</td><td></td><td></td>
          </tr>`,
  );
}

const WORDS = {
  fr: {
    title: 'Remise des convocations',
    session: 'Session N°',
    lastName: 'Nom de naissance',
    firstName: 'Prénom',
    birthdate: 'Date de naissance',
    handedOut: 'Remise le',
    signature: 'Signature du candidat',
  },
  en: {
    title: 'Handing out of convocations',
    session: 'Session No.',
    lastName: 'Birth name',
    firstName: 'First name',
    birthdate: 'Date of birth',
    handedOut: 'Handed out on',
    signature: 'Signature of the candidate',
  },
} satisfies Record<PaperLocale, Record<string, string>>;

const STYLE = `
h1 { margin-bottom: 3mm; }
.session { padding: 2mm 0; margin-bottom: 5mm; border-block: 0.5pt solid #666; }
.list { padding-right: 1px; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; }
th, td { border: 0.5pt solid #666; padding: 0.4mm 1.5mm; line-height: 1.1; vertical-align: middle; }
thead th { padding-block: 1.5mm; font-size: 9.5pt; }
tbody th { font-weight: 400; }
tbody tr { height: ${LAYOUT.row}mm; }
${Object.entries(COLUMNS)
  .map(([name, width]) => `.${name} { width: ${width}mm; }`)
  .join('\n')}
.next-page { ${NEW_PAGE}; }
`;
