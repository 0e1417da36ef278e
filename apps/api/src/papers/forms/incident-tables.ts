import type { IncidentGroup } from '#dto/incidents/incident-code.js';
import type { PaperLocale } from '#dto/papers/paper.query.js';
import { html, type Html } from '../html.js';
import { lines } from './form-parts.js';

interface ReportColumn {
  readonly name: string;
  readonly title: string;
  /** Its width in millimetres; the last column takes what is left. */
  readonly width?: number;
}

/** « Signalements individuels »: empty rows to be filled, each cell a field. */
export function reportTable(columns: readonly ReportColumn[], rows: number, locale: PaperLocale): Html {
  const report = locale === 'fr' ? 'Signalement' : 'Report';
  const cell = (row: number, { name, title }: ReportColumn) =>
    html`<td>${lines(`report-${row}-${name}`, `${report} ${row} – ${title}`)}</td>`;
  const widths = columns.map(({ width }) =>
    width === undefined ? html`<col />` : html`<col style="width: ${width}mm" />`,
  );
  return html`
    <div class="table">
      <table class="reports">
        <colgroup>
          ${widths}
        </colgroup>
        <thead>
          <tr>
            ${columns.map(({ title }) => html`<th scope="col">${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${Array.from(
            { length: rows },
            (_, row) =>
              html`<tr>
                ${columns.map((column) => cell(row + 1, column))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}

/** The codes of a group with what each means and what it asks for. */
export function codeTable({ title, codes }: IncidentGroup, locale: PaperLocale): Html {
  const words = WORDS[locale];
  return html`
    <div class="table">
      <table class="codes">
        <caption>
          ${title[locale]}
        </caption>
        <colgroup>
          <col style="width: 13mm" />
          <col />
          <col style="width: 52mm" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">${words.code}</th>
            <th scope="col">${words.incident}</th>
            <th scope="col">${words.expected}</th>
          </tr>
        </thead>
        <tbody>
          ${codes.map(
            ({ code, incident, expected }) =>
              html`<tr>
                <th scope="row"><b>${code}</b></th>
                <td>${incident[locale]}</td>
                <td>${expected?.[locale] ?? ''}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}

const WORDS = {
  fr: { code: 'Code', incident: 'Incident', expected: 'Détails attendus' },
  en: { code: 'Code', incident: 'Incident', expected: 'Details expected' },
} satisfies Record<PaperLocale, Record<string, string>>;

export const TABLES_STYLE = `
.reports td { height: 9.4mm; padding: 0; }
.reports thead th { padding-block: 0.8mm; }
.codes { margin-top: 3mm; font-size: 9.5pt; }
.codes caption { border: 0.5pt solid #666; border-bottom: 0; background: #eee; padding: 0.8mm 1.5mm; font-weight: 600; text-align: left; }
`;
