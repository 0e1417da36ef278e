import type { PaperLocale } from '#dto/papers/paper.query.js';
import { html, type Html } from '../html.js';
import { NEW_PAGE, paper } from '../paper.js';
import { blank, box, FORM_STYLE, lines, sessionFacts, spokenOf, type SessionFacts } from './form-parts.js';
import { FRAUD_WORDS } from './fraud-report.words.js';

/** « PV de fraude »: what was seen of one candidate, signed, for the jury; code C6 of the incident form asks for it. */
export function fraudReport(facts: SessionFacts, locale: PaperLocale): string {
  const words = FRAUD_WORDS[locale];
  const boxes = (group: string, sentences: Record<string, string>): Html[] =>
    Object.entries(sentences).map(([name, sentence]) => box(`${group}-${name}`, sentence));
  const area = (name: string, label: string, height: number): Html => html`
    <p class="label">${label}</p>
    <div class="area" style="height: ${height}mm">${lines(name, spokenOf(label))}</div>
  `;
  const signature = (name: string, who: string, more: Html | string = ''): Html => html`
    <div>
      <p><b>${who}</b></p>
      ${blank(`${name}-name`, words.name, `${who} – ${spokenOf(words.name)}`)} ${more}
      <p class="sign">${words.signature}</p>
    </div>
  `;
  return paper({
    locale,
    title: `${words.title} – Session ${facts.number}`,
    reminder: `${words.title} · ${locale === 'fr' ? 'N°' : 'No.'} ${facts.number} · ${facts.site}`,
    style: `.fraud-report { ${FORM_STYLE} ${STYLE} }`,
    body: html`
      <div class="fraud-report">
        <h1>${words.title}</h1>
        <ul class="notices">
          ${words.notices.map((notice) => html`<li>${notice}</li>`)}
        </ul>
        ${sessionFacts(facts, locale)}
        <h2>${words.candidate}</h2>
        <div class="facts blanks">
          ${blank('last-name', words.lastName)} ${blank('first-name', words.firstName)}
          ${blank('birthdate', words.birthdate)} ${blank('certification-number', words.certificationNumber)}
        </div>
        <h2>${words.seen}</h2>
        <div class="facts blanks">
          ${blank('time-of-facts', words.timeOfFacts)} ${blank('question-number', words.questionNumber)}
        </div>
        <div class="boxes">${boxes('kind', words.kinds)}</div>
        ${area('description', words.description, 86)} ${area('evidence', words.evidence, 26)}
        <div class="later">
          <h2>${words.measures}</h2>
          ${boxes('measure', words.measuresTaken)} ${area('measure-details', words.measureDetails, 26)}
          <h2>${words.people}</h2>
          ${area('witnesses', words.witnesses, 22)} ${area('statement', words.statement, 56)}
          <h2>${words.signatures}</h2>
          <div class="facts blanks">${blank('place', words.place)} ${blank('signed-on', words.signedOn)}</div>
          <div class="signatures">
            ${signature('invigilator', words.invigilator)} ${signature('head', words.head)}
            ${signature('candidate', words.theCandidate, box('candidate-refused', words.refused))}
          </div>
        </div>
      </div>
    `,
  });
}

const STYLE = `
.notices { margin-bottom: 3mm; }
.boxes { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; margin-top: 2mm; }
.label { margin: 2.5mm 0 1mm; }
.later { ${NEW_PAGE}; }
.signatures { display: grid; grid-template-columns: repeat(3, 1fr); margin: 3mm 1px 0 0; border: 0.5pt solid #666; }
.signatures > div { display: flex; flex-direction: column; gap: 1mm; min-height: 52mm; padding: 2mm; }
.signatures > div + div { border-left: 0.5pt solid #666; }
.signatures p { display: flex; gap: 1.5mm; }
.signatures .write { flex: 1; border-bottom: 0.5pt solid #666; }
.signatures .check { font-size: 9.5pt; }
.sign { color: #444; }
`;
