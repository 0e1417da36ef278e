import type { ColumnKey } from '#dto/candidates/candidate-columns.js';
import type { PaperLocale } from '#dto/papers/paper.query.js';
import type { CandidateColumn } from '../candidates/import/candidate-rows.service.js';
import { CSV_MARK, csvLine } from '../platform/spreadsheet/csv/csv.cell.js';
import { SESSION_COLUMNS } from './session-columns.js';

/** The headers of the columns about candidates, as this file has them (behaviour of the guides' system, §4.2). */
const candidateHeaders = (certifierName: string): Partial<Record<ColumnKey, string>> => ({
  lastName: '* Nom de naissance',
  firstName: '* Prénom',
  birthdate: '* Date de naissance (format: JJ/MM/AAAA)',
  sex: '* Sexe (M ou F)',
  birthInseeCode: 'Code INSEE de la commune de naissance',
  birthPostalCode: 'Code postal de la commune de naissance',
  birthCity: 'Nom de la commune de naissance',
  birthCountry: '* Pays de naissance',
  resultRecipientEmail: 'E-mail du destinataire des résultats (formateur, enseignant…)',
  email: 'E-mail de convocation',
  externalId: 'Identifiant externe',
  extraTimePercentage: 'Temps majoré ? (exemple format: 33%)',
  billingMode: `* Tarification part ${certifierName} (Gratuite, Prépayée ou Payante)`,
  prepaymentCode: `Code de prépaiement (si Tarification part ${certifierName} Prépayée)`,
});

/** The column with the header of this file in front of the one that it has in a list. */
export function renamed(column: CandidateColumn, certifierName: string): CandidateColumn {
  // Where nothing else is said the two files differ in their quotation marks alone: « ('oui' ou laisser vide) ».
  const header = candidateHeaders(certifierName)[column.key] ?? column.header.replaceAll('"', "'");
  return { ...column, header, aliases: [column.header, ...(column.aliases ?? [])] };
}

/** The empty file: its headers alone, as the guides have them or in English. */
export const templateOf = (columns: readonly CandidateColumn[], locale: PaperLocale): string =>
  CSV_MARK +
  csvLine(
    [...SESSION_COLUMNS, ...columns].map(({ header, english }) => (locale === 'en' ? english : header)),
  );
