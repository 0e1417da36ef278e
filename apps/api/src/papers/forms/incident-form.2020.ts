import { INCIDENT_CATALOGUE } from '#dto/incidents/incident-catalogue.js';
import type { PaperLocale } from '#dto/papers/paper.query.js';
import { html } from '../html.js';
import { FORM_STYLE, lines, sessionFacts, type PaperPart, type SessionFacts } from './form-parts.js';
import { codeTable, reportTable, TABLES_STYLE } from './incident-tables.js';
import { NEW_PAGE } from '../paper.js';

const ROWS = 15;

/** Guide 2, page 30. */
export function incidentForm2020(facts: SessionFacts, locale: PaperLocale): PaperPart {
  const words = WORDS[locale];
  return {
    style: `.incident-form { ${FORM_STYLE} ${TABLES_STYLE} ${STYLE} }`,
    body: html`
      <div class="incident-form">
        <h1>${words.title}</h1>
        ${sessionFacts(facts, locale)}
        <h2>${words.comment} <small>${words.optional}</small></h2>
        <div class="area comment">${lines('comment', words.comment)}</div>
        <h2>${words.reports}</h2>
        ${reportTable(
          [
            { name: 'name', title: words.name, width: 50 },
            { name: 'code', title: words.code, width: 19 },
            { name: 'question', title: words.question, width: 23 },
            { name: 'details', title: words.details },
          ],
          ROWS,
          locale,
        )}
        <p class="mark">${words.mark}</p>
        <div class="later">
          ${INCIDENT_CATALOGUE['2020'].map((group) => codeTable(group, locale))}
          <ul class="notices">
            ${words.notices.map((notice) => html`<li>${notice}</li>`)}
          </ul>
        </div>
      </div>
    `,
  };
}

const WORDS = {
  fr: {
    title: "PV d'incident",
    comment: 'Commentaire global sur la session',
    optional: "(optionnel – ne rien indiquer si tout s'est bien déroulé)",
    reports: 'Signalements individuels',
    name: 'Prénom/Nom',
    code: 'Code (*)',
    question: 'N° épreuve',
    details: 'Détails',
    mark: '(*) Les codes et les détails attendus figurent à la page suivante.',
    notices: [
      "Si le candidat a quitté temporairement, sous surveillance, la salle d'examen ou est arrivé en retard, il n'est pas nécessaire de l'indiquer",
      "Si le candidat a rencontré des difficultés pour se connecter à la session ou a dû se reconnecter à la session, il n'est pas nécessaire de l'indiquer",
    ],
  },
  en: {
    title: 'Incident form',
    comment: 'Comment on the session as a whole',
    optional: '(optional – leave it empty if all went well)',
    reports: 'Individual reports',
    name: 'First name/Last name',
    code: 'Code (*)',
    question: 'Question No.',
    details: 'Details',
    mark: '(*) The codes and the details expected are on the next page.',
    notices: [
      'There is no need to report a candidate who left the room for a while under supervision, or came late',
      'There is no need to report a candidate who had trouble joining the session, or had to join it again',
    ],
  },
} satisfies Record<PaperLocale, Record<string, string | string[]>>;

const STYLE = `
h2 small { font-weight: 400; font-size: 10pt; }
.comment { height: 32mm; }
.mark { margin-top: 1.5mm; font-size: 9pt; color: #444; }
.later { ${NEW_PAGE}; }
.notices { margin-top: 4mm; }
`;
