import { INCIDENT_CATALOGUE } from '#dto/incidents/incident-catalogue.js';
import type { PaperLocale } from '#dto/papers/paper.query.js';
import { html, type Html } from '../html.js';
import {
  box,
  FORM_STYLE,
  lines,
  sessionFacts,
  spokenOf,
  type PaperPart,
  type SessionFacts,
} from './form-parts.js';
import { codeTable, reportTable, TABLES_STYLE } from './incident-tables.js';
import { NEW_PAGE } from '../paper.js';

const ROWS = 12;

/** Guide 1, page 29. */
export function incidentForm2024(facts: SessionFacts, locale: PaperLocale): PaperPart {
  const words = WORDS[locale];
  const groups = INCIDENT_CATALOGUE['2024'];
  const unfinished = (name: string, title: string, hint: string): Html => html`
    <div>
      <p><b>${title}</b> ${hint}</p>
      <div class="area">${lines(name, spokenOf(title))}</div>
    </div>
  `;
  return {
    style: `.incident-form { ${FORM_STYLE} ${TABLES_STYLE} ${STYLE} }`,
    body: html`
      <div class="incident-form">
        <h1>${words.title}</h1>
        <ul class="notices">
          ${words.notices.map((notice) => html`<li>${notice}</li>`)}
        </ul>
        ${sessionFacts(facts, locale)}
        <h2>${words.reports}</h2>
        ${reportTable(
          [
            { name: 'name', title: words.name, width: 52 },
            { name: 'code', title: words.code, width: 30 },
            { name: 'details', title: words.details },
          ],
          ROWS,
          locale,
        )}
        ${groups.filter(({ kind }) => kind === 'candidate').map((group) => codeTable(group, locale))}
        <div class="later">
          <h2>${words.questions}</h2>
          <p>${words.onTheDay}</p>
          <ul class="questions">
            ${groups
              .filter(({ kind }) => kind === 'question')
              .flatMap(({ codes }) => codes)
              .map(({ code, incident }) => html`<li><b>${code}</b> ${incident[locale]}</li>`)}
          </ul>
          <h2>${words.unfinished}</h2>
          <div class="unfinished">
            ${unfinished('unfinished-candidate', words.abandoned, words.abandonedHint)}
            ${unfinished('unfinished-technical', words.technical, words.technicalHint)}
          </div>
          <h2>${words.further}</h2>
          ${box('time-added', words.timeAdded)}
        </div>
      </div>
    `,
  };
}

const WORDS = {
  fr: {
    title: "PV d'incident",
    notices: [
      'Les signalements indiqués dans ce PV devront être retranscrits dans Certif lors de la finalisation de la session',
      "Les problèmes techniques devront uniquement être inscrits depuis l'Espace Surveillant",
    ],
    reports: 'Signalements individuels',
    name: 'Prénom/Nom',
    code: 'Code du signalement',
    details: 'Détails',
    questions: 'Problèmes techniques sur une question',
    onTheDay: "À signaler pendant le test, uniquement depuis l'Espace Surveillant\u00a0:",
    unfinished: 'Certifications non terminées',
    abandoned: 'Abandon\u00a0: Manque de temps ou départ prématuré\u00a0:',
    abandonedHint:
      "listez ci-dessous les candidats n'ayant pas eu le temps de répondre à toutes leurs questions ou partis volontairement avant la fin du test.",
    technical: 'Problème technique\u00a0:',
    technicalHint:
      "listez ci-dessous les candidats qui ont rencontré un problème technique leur empêchant de poursuivre leurs tests jusqu'à la fin.",
    further: 'Informations complémentaires',
    timeAdded:
      "Un temps supplémentaire a été accordé à un ou plusieurs candidats en raison d'un incident survenu pendant la session.",
  },
  en: {
    title: 'Incident form',
    notices: [
      'What is reported here has to be typed into Certif when the session is finalised',
      'Technical problems are to be reported from the invigilator space only',
    ],
    reports: 'Individual reports',
    name: 'First name/Last name',
    code: 'Code of the report',
    details: 'Details',
    questions: 'Technical problems with a question',
    onTheDay: 'To be reported during the test, from the invigilator space only:',
    unfinished: 'Unfinished tests',
    abandoned: 'Abandoned: lack of time or left early:',
    abandonedHint:
      'list the candidates who did not have the time to answer all their questions, or left of their own will before the end of the test.',
    technical: 'Technical problem:',
    technicalHint:
      'list the candidates whom a technical problem kept from going on to the end of their test.',
    further: 'Further information',
    timeAdded: 'Extra time was given to one or several candidates because of an incident during the session.',
  },
} satisfies Record<PaperLocale, Record<string, string | string[]>>;

const STYLE = `
.notices { margin-bottom: 3mm; }
.later { ${NEW_PAGE}; }
.questions { padding-left: 0; list-style: none; columns: 2; column-gap: 8mm; margin-top: 1.5mm; font-size: 9.5pt; }
.questions > li { display: flex; gap: 2mm; padding: 0.5mm 0; break-inside: avoid; }
.questions b { flex: none; width: 7mm; }
.unfinished { display: grid; grid-template: auto 140mm / 1fr 1fr; gap: 1.5mm 6mm; }
.unfinished > div { display: grid; grid-row: span 2; grid-template-rows: subgrid; }
`;
