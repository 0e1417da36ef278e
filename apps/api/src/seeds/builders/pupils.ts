/** A pupil of a story. */
export interface BuiltPupil {
  readonly ine: string;
  readonly externalId: string;
  readonly lastName: string;
  readonly firstName: string;
  /** `YYYY-MM-DD` */
  readonly birthdate: string;
  readonly sex: 'M' | 'F';
  readonly birthCountryCode: string;
  readonly birthInseeCode: string | null;
  readonly birthCity: string | null;
}

const LAST_NAMES = [
  'Bernier',
  'Bins',
  'Lovelace',
  'Œuvrard',
  'Nguyễn',
  'Lefèvre',
  'Yılmaz',
  'N’Doran',
  'Le Goff',
  'Garçon',
  'Martin-Duval',
  'd’Hérouville',
  'Traoré',
];
const GIRLS = ['Faye', 'Ada', 'Zoé', 'Inès', 'Maëlys', 'Aïssatou', 'Thị Ánh'];
const BOYS = ['Noël', 'Benedict', 'Jean-Baptiste', 'Ismaël', 'Hugo', 'Loïc', 'Anatole'];
const PLACES = [
  { birthCountryCode: '99100', birthInseeCode: '75056', birthCity: null },
  { birthCountryCode: '99100', birthInseeCode: '93066', birthCity: null },
  { birthCountryCode: '99100', birthInseeCode: '69123', birthCity: null },
  { birthCountryCode: '99139', birthInseeCode: null, birthCity: 'Porto' },
] as const;

/** The `index`-th pupil of a school: always the same, all of one school different. */
export function aPupil(index: number): BuiltPupil {
  const isGirl = index % 2 === 0;
  const names = isGirl ? GIRLS : BOYS;
  const at = Math.floor(index / 2);
  return {
    ine: `${String(250000000 + index)}KZ`,
    externalId: String(4100 + index),
    // Thirteen and seven have nothing in common: it takes 91 pairs before two share both names.
    lastName: LAST_NAMES[at % LAST_NAMES.length] ?? '',
    firstName: names[at % names.length] ?? '',
    birthdate: new Date(Date.UTC(2011, 0, 1 + ((index * 37) % 365))).toISOString().slice(0, 10),
    sex: isGirl ? 'F' : 'M',
    ...(PLACES[index % 11 === 10 ? 3 : index % 3] ?? PLACES[0]),
  };
}
