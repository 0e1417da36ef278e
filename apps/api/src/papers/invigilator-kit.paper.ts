import { supervisionEntryOf } from '#dto/papers/entries.js';
import type { PaperLocale } from '#dto/papers/paper.query.js';
import { html, type Html } from './html.js';
import { dayInShort, hourInWords } from './paper-dates.js';
import { paper } from './paper.js';
import { qrCode } from './qr-code.js';

export interface InvigilatorKitData {
  readonly number: number;
  /** `YYYY-MM-DD` and `HH:MM`, on the centre's own clock. */
  readonly date: string;
  readonly time: string;
  readonly site: string;
  readonly room: string;
  readonly invigilators: string;
  readonly accessCode: string;
  /** With its `C-`. */
  readonly invigilatorPassword: string;
}

/** What the invigilator needs to begin: the three codes and the five steps (guide 1, page 31). */
export function invigilatorKit(data: InvigilatorKitData, locale: PaperLocale, publicUrl: string): string {
  const words = WORDS[locale];
  const address = supervisionEntryOf(publicUrl, data.number);
  const site = publicUrl.replace(/^https?:\/\//, '');
  return paper({
    locale,
    title: `${words.title} – Session ${data.number}`,
    style: STYLE,
    body: html`
      <h1>${words.title}</h1>
      <h2>${words.details}</h2>
      <dl class="details">
        ${detail(words.date, dayInShort(data.date, locale))}
        ${detail(words.time, hourInWords(data.time, locale))} ${detail(words.site, data.site)}
        ${detail(words.room, data.room)} ${detail(words.invigilators, data.invigilators)}
      </dl>
      <dl class="codes">
        ${code(1, words.number, String(data.number), words.forNumber)}
        ${code(2, words.password, data.invigilatorPassword, words.forPassword)}
        ${code(3, words.accessCode, data.accessCode, words.forAccessCode)}
      </dl>
      <h2>${words.howTo}</h2>
      <div class="start">
        <ol>
          ${[
            html`${words.signIn} <b>${site}</b> ${words.signInWith}`,
            html`${words.enter} ${mark(1)} ${words.and} ${mark(2)}`,
            html`${words.presence}`,
            html`${words.instructions}`,
            html`${words.tell}
              <ul>
                <li>${mark(1)} ${words.tellNumber}</li>
                <li>${mark(3)} ${words.tellAccessCode}</li>
              </ul>`,
          ].map((what, index) => step(`${words.step} ${index + 1}${words.colon}`, what))}
        </ol>
        <figure>
          ${qrCode(address, words.qr)}
          <figcaption>${words.scan} <span class="address">${address}</span></figcaption>
        </figure>
      </div>
    `,
  });
}

const detail = (label: string, value: string): Html =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

const code = (position: number, label: string, value: string, use: string): Html =>
  html`<div>
    <dt>${mark(position)} ${label}</dt>
    <dd><b>${value}</b> <small>${use}</small></dd>
  </div>`;

// In words, as the guide numbers them: bare numbers would be taken for those of the codes.
const step = (name: string, what: Html): Html =>
  html`<li>
    <b>${name}</b>
    <div>${what}</div>
  </li>`;

const mark = (position: number): Html => html`<span class="mark">${position}</span>`;

const WORDS = {
  fr: {
    title: 'Kit Surveillant',
    details: 'Détails de la session',
    date: 'Date',
    time: 'Heure de début (heure locale)',
    site: 'Nom du site',
    room: 'Nom de la salle',
    invigilators: 'Surveillant(s)',
    number: 'Numéro de session',
    forNumber: 'pour le surveillant et les candidats',
    password: 'Mot de passe de session',
    forPassword: 'pour le surveillant seul',
    accessCode: "Code d'accès",
    forAccessCode: 'pour les candidats, une fois tous prêts',
    howTo: 'Comment lancer une session\u00a0?',
    step: 'Étape',
    colon: '\u00a0:',
    signIn: 'Le surveillant se connecte sur',
    signInWith: 'grâce aux identifiants de son compte Certif.',
    enter: 'Il rejoint son espace en renseignant le numéro de session',
    and: '+ le mot de passe de la session',
    presence: "Il vérifie la présence des candidats et coche leur présence sur l'espace surveillant.",
    instructions: "Il communique les consignes d'examen aux candidats.",
    tell: 'Il communique aux candidats\u00a0:',
    tellNumber: 'le numéro de session',
    tellAccessCode: "le code d'accès de la session",
    qr: "Code QR qui ouvre l'espace surveillant",
    scan: "Scannez pour ouvrir l'espace surveillant, numéro de session déjà rempli\u00a0:",
  },
  en: {
    title: 'Invigilator kit',
    details: 'Session details',
    date: 'Date',
    time: 'Start time (local time)',
    site: 'Site',
    room: 'Room',
    invigilators: 'Invigilator(s)',
    number: 'Session number',
    forNumber: 'for the invigilator and the candidates',
    password: 'Session password',
    forPassword: 'for the invigilator alone',
    accessCode: 'Access code',
    forAccessCode: 'for the candidates, once all are ready',
    howTo: 'How to start a session',
    step: 'Step',
    colon: ':',
    signIn: 'The invigilator signs in at',
    signInWith: 'with their Certif account.',
    enter: 'They enter their space with the session number',
    and: '+ the session password',
    presence: 'They check who is present, and tick them in the invigilator space.',
    instructions: 'They read the exam instructions to the candidates.',
    tell: 'They tell the candidates:',
    tellNumber: 'the session number',
    tellAccessCode: 'the access code of the session',
    qr: 'QR code that opens the invigilator space',
    scan: 'Scan to open the invigilator space with the session number filled in:',
  },
} satisfies Record<PaperLocale, Record<string, string>>;

const STYLE = `
html { font-size: 12pt; line-height: 1.35; }
h1 { margin-bottom: 7mm; }
h2 { font-size: 14pt; margin: 8mm 0 3mm; }
dt { color: #444; font-size: 10.5pt; }
dd { font-weight: 600; }
.details { display: grid; grid-template-columns: 1fr 1fr; border-top: 0.75pt solid #000; }
.details > div { padding: 1.8mm 4mm 1.8mm 0; border-bottom: 0.5pt solid #666; }
.details > div:last-child { grid-column: 1 / -1; }
.codes { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 4mm; margin-top: 8mm; }
.codes > div { border: 1pt solid #000; border-radius: 2mm; padding: 3mm 4mm 3.5mm; }
.codes dt { color: #000; font-size: 11pt; }
.codes dd > b { display: block; margin: 1.5mm 0 1mm; font-size: 23pt; font-weight: 700; line-height: 1.1; letter-spacing: 0.06em; white-space: nowrap; }
.codes small { display: block; font-size: 9pt; font-weight: 400; color: #444; }
.mark { display: inline-block; width: 1.45em; height: 1.45em; border-radius: 50%; background: #000; color: #fff; font-weight: 700; font-size: 0.85em; line-height: 1.45em; text-align: center; }
.start { display: grid; grid-template-columns: 1fr 48mm; gap: 8mm; align-items: start; }
ol { list-style: none; }
ol > li { display: flex; gap: 2mm; margin-bottom: 3mm; }
ol > li > b { flex: none; }
ul { list-style: none; margin-top: 1.5mm; }
ul > li { margin-bottom: 1.5mm; }
ul .mark { margin-right: 1mm; }
figure { text-align: center; }
.qr { display: block; width: 48mm; height: 48mm; }
figcaption { font-size: 9pt; line-height: 1.3; }
.address { display: block; margin-top: 1mm; color: #444; }
`;
