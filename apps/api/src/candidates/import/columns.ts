import { COMPLEMENTARY_COLUMNS, type ColumnKey } from '#dto/candidates/candidate-columns.js';
import type { NamedColumn } from '../../platform/spreadsheet/layout.js';

/** A column of the candidate list (behaviour of the guides' system, §3.3). */
export interface Column extends NamedColumn<ColumnKey> {
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
    ...COMPLEMENTARY_COLUMNS.map(({ key, label }) => ({
      key,
      header: `${label} ("oui" ou laisser vide)`,
      english: `${label} ("yes" or leave empty)`,
      needed: false,
    })),
  ];
}
