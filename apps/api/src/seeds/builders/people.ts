import type { CandidateData } from '../../candidates/candidates.rules.js';

type Person = readonly [lastName: string, firstName: string, birthdate: string, sex: 'M' | 'F'];

/** The people of the guides, then as many more as a story needs. */
const GUIDES: readonly Person[] = [
  ['ABADI', 'Ismaël', '1954-09-23', 'M'],
  ['AUGIER', 'Anatole', '2001-01-01', 'M'],
  ['BELKHODJA', 'Houda', '1995-05-14', 'F'],
  ['DELARUE', 'Sophie', '2001-07-04', 'F'],
  ['DUPONT', 'Martine', '1994-06-21', 'F'],
  ['DUPONT', 'Paul', '1997-05-21', 'M'],
  ['DURAND', 'Simon', '1988-03-09', 'M'],
  ['LAMOUR', 'Eric', '1998-07-06', 'M'],
  ['LAMOUR', 'Marie', '1998-07-06', 'F'],
  ['MESSAN', 'Hugo', '1999-09-23', 'M'],
  ['N’DORAN', 'Tania', '1997-05-21', 'F'],
  ['PEREZ', 'Pablo', '1995-05-14', 'M'],
  ['Picasso', 'Pablo', '1954-09-23', 'M'],
  ['QUAKENBRÜCK', 'Siegfried', '1990-09-01', 'M'],
];
const LAST_NAMES = [
  'Œuvrard',
  'Lefèvre',
  'Nguyễn',
  'Yılmaz',
  'Garçon',
  'Le Goff',
  'Martin-Duval',
  'd’Hérouville',
];
const FIRST_NAMES = ['Éloïse', 'Zoé', 'Noël', 'Inès', 'Maëlys', 'Jean-Baptiste', 'Aïssatou', 'Thị Ánh'];
const PLACES = [
  { birthInseeCode: '75056', birthPostalCode: null, birthCity: 'Paris' },
  { birthInseeCode: null, birthPostalCode: '69001', birthCity: 'Lyon' },
  { birthInseeCode: null, birthPostalCode: '13001', birthCity: 'Marseille' },
  { birthInseeCode: '2A004', birthPostalCode: null, birthCity: 'Ajaccio' },
];

/** The `index`-th candidate of a story: always the same, all of one session different. */
export function aPerson(index: number, billing = true): CandidateData {
  const [lastName, firstName, birthdate, sex] = GUIDES[index] ?? another(index);
  return {
    lastName,
    firstName,
    birthdate,
    sex,
    birthCountry: 'FRANCE',
    ...(PLACES[index % PLACES.length] ?? {
      birthInseeCode: '75056',
      birthPostalCode: null,
      birthCity: 'Paris',
    }),
    email: null,
    resultRecipientEmail: index % 3 === 0 ? 'formateur@mail.fr' : null,
    externalId: index % 2 === 0 ? `ETU${String(20260000 + index)}` : null,
    extraTimePercentage: index % 7 === 3 ? 33 : null,
    billingMode: billing ? 'FREE' : null,
    prepaymentCode: null,
    complementaryCertification: null,
  };
}

function another(index: number): Person {
  const day = new Date(Date.UTC(1980, 0, 1 + ((index * 37) % 9000))).toISOString().slice(0, 10);
  const last = LAST_NAMES[index % LAST_NAMES.length] ?? '';
  const first = FIRST_NAMES[Math.floor(index / LAST_NAMES.length) % FIRST_NAMES.length] ?? '';
  return [last, `${first} ${roman(index)}`, day, index % 2 === 0 ? 'F' : 'M'];
}

/** A number as letters, so that it can stand in a name. */
function roman(number: number): string {
  const letter = String.fromCharCode(65 + (number % 26));
  return number < 26 ? letter : roman(Math.floor(number / 26) - 1) + letter.toLowerCase();
}
