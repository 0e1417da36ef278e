import type { PaperLocale } from '#dto/papers/paper.query.js';
import { html, type Html } from '../html.js';
import { dayInDigits, dayInWords } from '../paper-dates.js';
import { NEW_PAGE, paper } from '../paper.js';
import { rowsPerPage, startsOfPages, type SheetLayout } from '../sheet-pages.js';
import type { ConvocationSession, ConvokedCandidate } from './convocation.paper.js';

// Millimetres; the last column, for the signature, takes what is left. Pupils have their class beside them.
const WIDTHS = { lastName: 50, firstName: 42, birthdate: 26, division: 0, handedOut: 26 };
const WIDTHS_OF_PUPILS: typeof WIDTHS = {
  lastName: 43,
  firstName: 37,
  birthdate: 23,
  division: 19,
  handedOut: 24,
};
const CELL_SIDES = 3.2;
const ROW = 9.1;

const layoutOf = ({ lastName, firstName, division }: typeof WIDTHS): SheetLayout => ({
  columns: [lastName, firstName, ...(division ? [division] : [])].map((width) => width - CELL_SIDES),
  row: ROW,
  linesInRow: 2,
  line: 4.3,
  padding: 1,
  letter: 3.7,
  room: { onFirstPage: 205, onLaterPage: 250 },
});

/** The grid that candidates sign when their convocation is handed to them (guide 4, step 4 before the session). */
export function convocationRegister(
  session: ConvocationSession,
  candidates: readonly ConvokedCandidate[],
  locale: PaperLocale,
): string {
  const words = WORDS[locale];
  const date = dayInWords(session.date, locale);
  const ofPupils = candidates.some(({ division }) => division !== null);
  const widths = ofPupils ? WIDTHS_OF_PUPILS : WIDTHS;
  return paper({
    locale,
    title: `${words.title} – Session ${session.number}`,
    reminder: `${words.title} · ${words.session} ${session.number} · ${date} · ${session.site}`,
    style: styleOf(widths),
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
              ${ofPupils ? html`<th scope="col" class="division">${words.division}</th>` : ''}
              <th scope="col" class="handedOut">${words.handedOut}</th>
              <th scope="col">${words.signature}</th>
            </tr>
          </thead>
          <tbody>
            ${rows(candidates, widths)}
          </tbody>
        </table>
      </div>
    `,
  });
}

function rows(candidates: readonly ConvokedCandidate[], widths: typeof WIDTHS): Html[] {
  const texts = candidates.map(({ lastName, firstName, division }) => [lastName, firstName, division ?? '']);
  const starts = startsOfPages(rowsPerPage(texts, layoutOf(widths)));
  return candidates.map(
    ({ lastName, firstName, birthdate, division }, index) => html`
          <tr${starts.has(index) ? html` class="next-page"` : ''}>
            <th scope="row">${lastName}</th><td>${firstName}</td><td>${dayInDigits(birthdate)}</td>${widths.division ? html`<td>${division ?? ''}</td>` : ''}<td></td><td></td>
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
    division: 'Classe',
    handedOut: 'Remise le',
    signature: 'Signature du candidat',
  },
  en: {
    title: 'Handing out of convocations',
    session: 'Session No.',
    lastName: 'Birth name',
    firstName: 'First name',
    birthdate: 'Date of birth',
    division: 'Class',
    handedOut: 'Handed out on',
    signature: 'Signature of the candidate',
  },
} satisfies Record<PaperLocale, Record<string, string>>;

const styleOf = (widths: typeof WIDTHS): string => `
h1 { margin-bottom: 3mm; }
.session { padding: 2mm 0; margin-bottom: 5mm; border-block: 0.5pt solid #666; }
.list { padding-right: 1px; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; }
th, td { border: 0.5pt solid #666; padding: 0.4mm 1.5mm; line-height: 1.1; vertical-align: middle; }
thead th { padding-block: 1.5mm; font-size: 9.5pt; }
tbody th { font-weight: 400; }
tbody tr { height: ${ROW}mm; }
${Object.entries(widths)
  .map(([name, width]) => `.${name} { width: ${width}mm; }`)
  .join('\n')}
.next-page { ${NEW_PAGE}; }
`;
