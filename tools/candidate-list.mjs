import { readFileSync } from 'node:fs';
import { utils, write } from 'xlsx';

export const HEADERS = [
  '* Nom de naissance',
  '* Prénom',
  '* Date de naissance (format : jj/mm/aaaa)',
  '* Sexe (M ou F)',
  'Code Insee',
  'Code postal',
  'Nom de la commune',
  'Pays',
  'E-mail du destinataire des résultats (formateur, enseignant…)',
  'E-mail de convocation',
  'Identifiant local',
  'Temps majoré ?',
  'Tarification part Pix',
  'Code de prépaiement',
];

/** Some 350 communes all over France, as clerks write them. @returns {(readonly [postalCode: string, name: string])[]} */
function towns() {
  const data = readFileSync(new URL('../apps/api/src/places/data/communes.tsv', import.meta.url), 'utf8');
  return data
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([, , kind, , , postalCodes]) => kind === 'current' && postalCodes)
    .filter((_, index) => index % 100 === 0)
    .map(([, name = '', , , , postalCodes = '']) => [postalCodes.slice(0, 5), name.toUpperCase()]);
}

/** A list as a spreadsheet program stores it. @param {number} count */
export function listOf(count) {
  const born = towns();
  const letters = (/** @type {number} */ number) =>
    [...String(number)].map((digit) => String.fromCharCode(65 + Number(digit))).join('');
  const people = Array.from({ length: count }, (_, index) => [
    `NOM ${letters(index)}`,
    `Éloïse ${letters(index % 97)}`,
    `${String(1 + (index % 28)).padStart(2, '0')}/07/${1960 + (index % 45)}`,
    index % 2 === 0 ? 'F' : 'M',
    '',
    ...(born[index % born.length] ?? ['75001', 'Paris']),
    'France',
    'formateur@mail.fr',
    '',
    `ETU${index}`,
    index % 9 === 0 ? '33 %' : '',
    'Gratuite',
    '',
  ]);
  const book = utils.book_new(utils.aoa_to_sheet([HEADERS, ...people]), 'Liste des candidats');
  return /** @type {Buffer} */ (write(book, { bookType: 'ods', type: 'buffer', compression: true }));
}
