import type { CandidateData } from '../candidates.rules.js';
import { bare } from '../candidates.rules.js';

export type ColumnKey = keyof CandidateData;

/** A column of the candidate list (behaviour of the guides' system, §3.3). */
export interface Column {
  readonly key: ColumnKey;
  /** As the template prints it, and as messages name it. */
  readonly header: string;
  /** Other headers that mean the same. */
  readonly aliases?: readonly string[];
  /** A list can't be read without it. */
  readonly needed: boolean;
}

/** The columns of a centre's list, in the order of the template. */
export function columnsOf({ billing, certifierName }: { billing: boolean; certifierName: string }): Column[] {
  return [
    { key: 'lastName', header: '* Nom de naissance', needed: true },
    { key: 'firstName', header: '* Prénom', needed: true },
    { key: 'birthdate', header: '* Date de naissance (format : jj/mm/aaaa)', needed: true },
    { key: 'sex', header: '* Sexe (M ou F)', needed: true },
    {
      key: 'birthInseeCode',
      header: 'Code Insee',
      aliases: ['Code INSEE de la commune de naissance'],
      needed: true,
    },
    {
      key: 'birthPostalCode',
      header: 'Code postal',
      aliases: ['Code postal de la commune de naissance'],
      needed: true,
    },
    {
      key: 'birthCity',
      header: 'Nom de la commune',
      aliases: ['Nom de la commune de naissance'],
      needed: true,
    },
    { key: 'birthCountry', header: 'Pays', aliases: ['Pays de naissance'], needed: true },
    {
      key: 'resultRecipientEmail',
      header: 'E-mail du destinataire des résultats (formateur, enseignant…)',
      needed: false,
    },
    { key: 'email', header: 'E-mail de convocation', needed: false },
    { key: 'externalId', header: 'Identifiant local', aliases: ['Identifiant externe'], needed: false },
    { key: 'extraTimePercentage', header: 'Temps majoré ?', needed: false },
    {
      key: 'billingMode',
      header: `Tarification part ${certifierName}`,
      aliases: ['Tarification part Pix'],
      needed: billing,
    },
    { key: 'prepaymentCode', header: 'Code de prépaiement', needed: false },
  ];
}

/** A header without its star, its explanation in brackets, its line breaks, case and accents. */
export const bareHeader = (header: string): string => bare(header.replace(/\([^)]*\)/g, ''));

/** Where a column stands in the sheet, by the position of its cell; undefined when it is not there. */
export type Layout = ReadonlyMap<ColumnKey, number>;

/** Finds the columns among the cells of a row, in any order. */
export function layoutOf(columns: readonly Column[], texts: readonly (string | undefined)[]): Layout {
  const positions = new Map(
    texts.map((text, position) => [bareHeader(text ?? ''), position] as const).reverse(),
  );
  return new Map(
    columns.flatMap(({ key, header, aliases = [] }) => {
      const position = [header, ...aliases]
        .map((name) => positions.get(bareHeader(name)))
        .find((at) => at !== undefined);
      return position === undefined ? [] : [[key, position] as const];
    }),
  );
}
