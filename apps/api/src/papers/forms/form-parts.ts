import type { PaperLocale } from '#dto/papers/paper.query.js';
import { addressOfField, type FormField } from '../../platform/pdf/form-field.js';
import { html, type Html } from '../html.js';
import { dayInWords } from '../paper-dates.js';

/** What every form says of its session before somebody writes on it. */
export interface SessionFacts {
  /** The session's number, as people read and type it. */
  readonly number: number;
  /** `YYYY-MM-DD` and `HH:MM`, on the centre's own clock. */
  readonly date: string;
  readonly time: string;
  readonly site: string;
  readonly room: string;
  readonly invigilators: string;
  readonly centreName: string;
}

/** A paper without its frame, to be printed by itself or after another: the style reaches nothing but this body. */
export interface PaperPart {
  readonly style: string;
  readonly body: Html;
}

/** Fills the box that it stands in; `fillable` makes a field of it. */
const field = (about: FormField): Html =>
  html`<a class="field" href="${addressOfField(about)}" aria-label="${about.label}"></a>`;

export const line = (name: string, label: string): Html => field({ name, label, kind: 'line' });
export const lines = (name: string, label: string): Html => field({ name, label, kind: 'lines' });

/** A box to check, with its sentence behind it. */
export const box = (name: string, sentence: string): Html =>
  html`<p class="check">
    <span class="box">${field({ name, label: sentence, kind: 'check' })}</span> <span>${sentence}</span>
  </p>`;

/** A label, and the room to write beside it; what a reader speaks where the label alone is not enough. */
export const blank = (name: string, label: string, spoken = spokenOf(label)): Html =>
  html`<p><span>${label}</span> <b class="write">${line(name, spoken)}</b></p>`;

/** A label without its colon. */
export const spokenOf = (label: string): string => label.replace(/[\s:]+$/, '');

export function sessionFacts(facts: SessionFacts, locale: PaperLocale): Html {
  const words = WORDS[locale];
  const said = (label: string, value: string | number) => html`<p><span>${label}</span> <b>${value}</b></p>`;
  return html`
    <div class="facts">
      ${said(words.number, facts.number)} ${said(words.centre, facts.centreName)}
      ${said(words.date, dayInWords(facts.date, locale))} ${said(words.time, facts.time)}
      ${said(words.site, facts.site)} ${said(words.room, facts.room)}
      ${said(words.invigilatedBy, facts.invigilators)}
    </div>
  `;
}

const WORDS = {
  fr: {
    number: 'N° de session\u00a0:',
    centre: 'Centre de certification\u00a0:',
    date: 'Date\u00a0:',
    time: 'Heure locale (début)\u00a0:',
    site: 'Nom du site\u00a0:',
    room: 'Nom de la salle\u00a0:',
    invigilatedBy: 'Surveillé par\u00a0:',
  },
  en: {
    number: 'Session No.:',
    centre: 'Certification centre:',
    date: 'Date:',
    time: 'Local time (start):',
    site: 'Site:',
    room: 'Room:',
    invigilatedBy: 'Invigilated by:',
  },
} satisfies Record<PaperLocale, Record<string, string>>;

/** What the forms share, below the class of each. */
export const FORM_STYLE = `
h1 { margin-bottom: 3mm; }
h2 { margin: 4mm 0 1.5mm; }
.field { position: absolute; inset: 0.4mm; }
.facts { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; border-top: 0.75pt solid #000; }
.facts > p { display: flex; gap: 1.5mm; padding: 0.9mm 0; border-bottom: 0.5pt solid #666; }
.facts > p > span { flex: none; color: #444; }
.facts > p > b { flex: 1; min-width: 0; }
.facts > :last-child:nth-child(odd) { grid-column: 1 / -1; }
.write { position: relative; min-height: 5.5mm; }
.blanks > p { align-items: flex-end; }
.blanks > p > b { min-height: 6mm; }
.check { display: flex; gap: 2mm; align-items: baseline; padding: 0.8mm 0; }
.box { position: relative; flex: none; width: 14px; height: 14px; border: 1px solid #000; transform: translateY(2px); }
.box .field { inset: 0; }
.area { position: relative; border: 0.5pt solid #666; margin-right: 1px; }
/* Without the padding Chromium clips the right border. */
.table { padding-right: 1px; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; }
th, td { position: relative; border: 0.5pt solid #666; padding: 0.6mm 1.5mm; vertical-align: middle; }
tbody th { font-weight: 400; }
.notices { padding-left: 4.5mm; }
.notices > li { padding: 0.4mm 0; }
`;
