import type { ComplementaryCertification } from '#dto/centres/complementary-certifications.js';
import { COMPLEMENTARY_COLUMNS } from '#dto/candidates/candidate-columns.js';

/** The header row of the list, as the template carries it; an asterisk marks what is required. */
export function expectedColumns(
  certifier: string,
  withBilling: boolean,
  offered: readonly ComplementaryCertification[],
): readonly string[] {
  return [
    '* Nom de naissance',
    '* Prénom',
    '* Date de naissance (format : jj/mm/aaaa)',
    '* Sexe (M ou F)',
    'Code Insee',
    'Code postal',
    'Nom de la commune',
    '* Pays',
    'E-mail du destinataire des résultats (formateur, enseignant…)',
    'E-mail de convocation',
    'Identifiant local',
    'Temps majoré ?',
    ...(withBilling ? [`* Tarification part ${certifier}`, 'Code de prépaiement'] : []),
    ...COMPLEMENTARY_COLUMNS.filter(({ certification }) => offered.includes(certification)).map(
      ({ label }) => `${label} ("oui" ou laisser vide)`,
    ),
  ];
}
