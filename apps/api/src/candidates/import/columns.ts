import type { ColumnKey } from '#dto/candidates/candidate-columns.js';
import { bare } from '../candidates.rules.js';

/** A column of the candidate list (behaviour of the guides' system, §3.3). */
export interface Column {
  readonly key: ColumnKey;
  /** As the template prints it, and as messages name it. */
  readonly header: string;
  /** As the English template prints it. */
  readonly english: string;
  /** Other headers that mean the same. */
  readonly aliases?: readonly string[];
  /** A list can't be read without it. */
  readonly needed: boolean;
}

/** The columns of a centre's list, in the order of the template. */
export function columnsOf({ billing, certifierName }: { billing: boolean; certifierName: string }): Column[] {
  return [
    { key: 'lastName', header: '* Nom de naissance', english: '* Birth name', needed: true },
    { key: 'firstName', header: '* Prénom', english: '* First name', needed: true },
    {
      key: 'birthdate',
      header: '* Date de naissance (format : jj/mm/aaaa)',
      english: '* Date of birth (format: dd/mm/yyyy)',
      needed: true,
    },
    { key: 'sex', header: '* Sexe (M ou F)', english: '* Sex (M or F)', needed: true },
    {
      key: 'birthInseeCode',
      header: 'Code Insee',
      english: 'INSEE code',
      aliases: ['Code INSEE de la commune de naissance'],
      needed: true,
    },
    {
      key: 'birthPostalCode',
      header: 'Code postal',
      english: 'Postal code',
      aliases: ['Code postal de la commune de naissance'],
      needed: true,
    },
    {
      key: 'birthCity',
      header: 'Nom de la commune',
      english: 'Name of the commune',
      aliases: ['Nom de la commune de naissance'],
      needed: true,
    },
    {
      key: 'birthCountry',
      header: 'Pays',
      english: 'Country',
      aliases: ['Pays de naissance'],
      needed: true,
    },
    {
      key: 'resultRecipientEmail',
      header: 'E-mail du destinataire des résultats (formateur, enseignant…)',
      english: 'E-mail of the recipient of the results (trainer, teacher…)',
      needed: false,
    },
    {
      key: 'email',
      header: 'E-mail de convocation',
      english: 'E-mail for the convocation',
      needed: false,
    },
    {
      key: 'externalId',
      header: 'Identifiant local',
      english: 'Local identifier',
      aliases: ['Identifiant externe'],
      needed: false,
    },
    { key: 'extraTimePercentage', header: 'Temps majoré ?', english: 'Extra time?', needed: false },
    {
      key: 'billingMode',
      header: `Tarification part ${certifierName}`,
      english: `${certifierName} fee`,
      aliases: ['Tarification part Pix', 'Pix fee'],
      needed: billing,
    },
    { key: 'prepaymentCode', header: 'Code de prépaiement', english: 'Prepayment code', needed: false },
  ];
}

/** A header without its star, its explanation in brackets, its line breaks, case and accents. */
export const bareHeader = (header: string): string => bare(header.replace(/\([^)]*\)/g, ''));

/** The names of a column, by which its header is known. */
export type NamedColumn<K extends string> = Pick<Column, 'header' | 'english' | 'aliases'> & {
  readonly key: K;
};

/** Where a column stands in the sheet, by the position of its cell; undefined when it is not there. */
export type Layout<K extends string = ColumnKey> = ReadonlyMap<K, number>;

/** Finds the columns among the cells of a row, in any order. */
export function layoutOf<K extends string>(
  columns: readonly NamedColumn<K>[],
  texts: readonly (string | undefined)[],
): Layout<K> {
  const positions = new Map(
    texts.map((text, position) => [bareHeader(text ?? ''), position] as const).reverse(),
  );
  return new Map(
    columns.flatMap(({ key, header, english, aliases = [] }) => {
      const position = [header, english, ...aliases]
        .map((name) => positions.get(bareHeader(name)))
        .find((at) => at !== undefined);
      return position === undefined ? [] : [[key, position] as const];
    }),
  );
}
