/** The columns of « Créer/éditer plusieurs sessions » for a centre with billing, in the order of its template. */
export const MASS_HEADERS = [
  'Numéro de session préexistante',
  '* Nom du site',
  '* Nom de la salle',
  '* Date de début (format: JJ/MM/AAAA)',
  '* Heure de début (heure locale format: HH:MM)',
  '* Surveillant(s)',
  'Observations (optionnel)',
  '* Nom de naissance',
  '* Prénom',
  '* Date de naissance (format: JJ/MM/AAAA)',
  '* Sexe (M ou F)',
  'Code INSEE de la commune de naissance',
  'Code postal de la commune de naissance',
  'Nom de la commune de naissance',
  '* Pays de naissance',
  'E-mail du destinataire des résultats (formateur, enseignant…)',
  'E-mail de convocation',
  'Identifiant externe',
  'Temps majoré ? (exemple format: 33%)',
  '* Tarification part Pix (Gratuite, Prépayée ou Payante)',
  'Code de prépaiement (si Tarification part Pix Prépayée)',
] as const;

export type MassRow = readonly string[];

const NO_SESSION = Array<string>(7).fill('');
const NOBODY = Array<string>(14).fill('');

/** The seven cells of a session; what is left out is as in any honest row. */
export const massSession = (
  given: Partial<
    Record<'number' | 'site' | 'room' | 'date' | 'time' | 'invigilators' | 'observations', string>
  > = {},
): MassRow => {
  const { number = '', site = 'Bâtiment A', room = '28D', date = '04/12/2030', time = '14:30' } = given;
  return [number, site, room, date, time, given.invigilators ?? 'Anne Martin', given.observations ?? ''];
};

/** A session that is there, by its number alone. */
export const massNumber = (number: number | string): MassRow => [
  String(number),
  ...Array<string>(6).fill(''),
];

export const massCandidate = (index: number, changes: Partial<Record<number, string>> = {}): MassRow => {
  const letters = [...String(index)].map((digit) => String.fromCharCode(65 + Number(digit))).join('');
  return [
    `NOM${letters}`,
    `Prénom ${letters}`,
    '04/07/2001',
    index % 2 === 0 ? 'F' : 'M',
    '',
    '75001',
    'Paris',
    'France',
    'formateur@mail.fr',
    '',
    `ETU${index}`,
    '',
    'Gratuite',
    '',
  ].map((cell, at) => changes[at] ?? cell);
};

export const massRow = (session: MassRow = NO_SESSION, candidate: MassRow = NOBODY): MassRow => [
  ...session,
  ...candidate,
];

const field = (text: string) => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The file as a spreadsheet program saves it: UTF-8 with its mark, semicolons. */
export const massFile = (rows: readonly MassRow[], headers: readonly string[] = MASS_HEADERS): Buffer =>
  Buffer.from(`\ufeff${[headers, ...rows].map((cells) => cells.map(field).join(';')).join('\r\n')}\r\n`);
