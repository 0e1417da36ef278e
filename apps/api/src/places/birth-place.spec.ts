import * as fc from 'fast-check';
import { Database } from '../platform/database/database.js';
import { COUNTRIES } from './countries.js';
import { placesForTests, typedPlace, type PlacesForTests } from './testing/places-for-tests.js';
import type { PlaceVerdict, TypedPlace } from './places.service.js';

let tested: PlacesForTests;

beforeAll(async () => {
  tested = await placesForTests();
});
afterAll(() => tested.close());

const verdictOn = async (given: Partial<TypedPlace>): Promise<PlaceVerdict> => {
  const [verdict] = await tested.places.judge([typedPlace(given)]);
  if (!verdict) throw new Error('a place has a verdict');
  return verdict;
};

const told = async (given: Partial<TypedPlace>) => {
  const verdict = await verdictOn(given);
  return ('faults' in verdict ? verdict.faults : verdict.doubts).map(({ key, code, suggestion }) =>
    [key, code, ...(suggestion === undefined ? [] : [suggestion])].join(' '),
  );
};

const kept = async (given: Partial<TypedPlace>) => {
  const verdict = await verdictOn(given);
  if ('faults' in verdict) return undefined;
  const { birthCountry, birthInseeCode, birthPostalCode, birthCity } = verdict.place;
  return [birthCountry, birthInseeCode, birthPostalCode, birthCity];
};

const BOTH = 'CANDIDATE_BIRTH_INSEE_CODE_OR_BIRTH_POSTAL_CODE_AND_BIRTH_CITY_REQUIRED';

describe('a place in France', () => {
  it.each<[string, Partial<TypedPlace>, (string | null)[]]>([
    ['its INSEE code alone', { birthInseeCode: '78217' }, ['FRANCE', '78217', null, 'Épône']],
    ['a code with a lost zero', { birthInseeCode: '1053' }, ['FRANCE', '01053', null, 'Bourg-en-Bresse']],
    ['a code as it is spoken', { birthInseeCode: '2a 004' }, ['FRANCE', '2A004', null, 'Ajaccio']],
    ['a district', { birthInseeCode: '75116' }, ['FRANCE', '75116', null, 'Paris 16e Arrondissement']],
    ['a code of old, with its name', { birthInseeCode: '75001' }, ['FRANCE', '75001', null, 'Alfortville']],
    ['a delegated commune', { birthInseeCode: '49185' }, ['FRANCE', '49185', null, 'Lué-en-Baugeois']],
    [
      'postal code and commune, as the register writes it',
      { birthPostalCode: '78680', birthCity: 'EPONE' },
      ['FRANCE', null, '78680', 'Épône'],
    ],
    [
      'a postal code with a lost zero',
      { birthPostalCode: '1000', birthCity: 'bourg en bresse' },
      ['FRANCE', null, '01000', 'Bourg-en-Bresse'],
    ],
    [
      'the same said twice',
      { birthInseeCode: '75116', birthPostalCode: '75016', birthCity: 'Paris' },
      ['FRANCE', '75116', null, 'Paris 16e Arrondissement'],
    ],
    [
      'the same said twice, of a commune of old',
      { birthInseeCode: '75001', birthPostalCode: '94140', birthCity: 'Alfortville' },
      ['FRANCE', '75001', null, 'Alfortville'],
    ],
    [
      'France overseas by its name',
      { birthCountry: 'La Réunion', birthInseeCode: '97411' },
      ['FRANCE', '97411', null, 'Saint-Denis'],
    ],
  ])('is known by %s', async (_, given, place) => {
    expect(await told(given)).toEqual([]);
    expect(await kept(given)).toEqual(place);
  });

  it.each<[string, Partial<TypedPlace>, string[]]>([
    ['nothing at all', { birthCountry: '' }, ['birthCountry CANDIDATE_BIRTH_INFORMATION_REQUIRED']],
    ['the country alone', {}, [`birthInseeCode ${BOTH}`]],
    [
      'no country',
      { birthCountry: '', birthInseeCode: '78217' },
      ['birthCountry CANDIDATE_BIRTH_COUNTRY_REQUIRED France'],
    ],
    [
      'no country with the code of one',
      { birthCountry: '', birthInseeCode: '99109', birthCity: 'Berlin' },
      ['birthCountry CANDIDATE_BIRTH_COUNTRY_REQUIRED Allemagne'],
    ],
    [
      'a code that is none',
      { birthInseeCode: '78999' },
      ['birthInseeCode CANDIDATE_BIRTH_INSEE_CODE_NOT_VALID'],
    ],
    ['the code of abroad', { birthInseeCode: '99' }, ['birthInseeCode CANDIDATE_BIRTH_INSEE_CODE_NOT_VALID']],
    [
      'a postal code in the wrong column',
      { birthInseeCode: '33000' },
      ['birthInseeCode CANDIDATE_BIRTH_INSEE_CODE_NOT_VALID 33063'],
    ],
    [
      'a wrong code beside a right place',
      { birthInseeCode: '78999', birthPostalCode: '78680', birthCity: 'Epone' },
      ['birthInseeCode CANDIDATE_BIRTH_INSEE_CODE_NOT_VALID 78217'],
    ],
    [
      'a commune alone, that has one postal code',
      { birthCity: 'Épône' },
      ['birthPostalCode CANDIDATE_BIRTH_POSTAL_CODE_REQUIRED 78680'],
    ],
    [
      'a commune alone, that could be several',
      { birthCity: 'Saint-Denis' },
      ['birthPostalCode CANDIDATE_BIRTH_POSTAL_CODE_REQUIRED'],
    ],
    [
      'a postal code alone, of one commune',
      { birthPostalCode: '78680' },
      ['birthCity CANDIDATE_BIRTH_CITY_REQUIRED Épône'],
    ],
    [
      'a postal code alone, of several',
      { birthPostalCode: '01400' },
      ['birthCity CANDIDATE_BIRTH_CITY_REQUIRED'],
    ],
    [
      'a postal code of letters',
      { birthPostalCode: 'PARIS', birthCity: 'Paris' },
      ['birthPostalCode CANDIDATE_BIRTH_POSTAL_CODE_NOT_FOUND'],
    ],
    [
      'a postal code that is none',
      { birthPostalCode: '99999', birthCity: 'Épône' },
      ['birthPostalCode CANDIDATE_BIRTH_POSTAL_CODE_NOT_FOUND 78680'],
    ],
    [
      'a letter off: suggested, not taken',
      { birthPostalCode: '78680', birthCity: 'Eponne' },
      ['birthCity CANDIDATE_BIRTH_POSTAL_CODE_CITY_NOT_VALID Épône'],
    ],
    [
      'two letters off in a long name',
      { birthPostalCode: '78100', birthCity: 'Saint Germian en Lay' },
      ['birthCity CANDIDATE_BIRTH_POSTAL_CODE_CITY_NOT_VALID Saint-Germain-en-Laye'],
    ],
    [
      'the beginning of a name',
      { birthPostalCode: '78100', birthCity: 'St Germain' },
      ['birthCity CANDIDATE_BIRTH_POSTAL_CODE_CITY_NOT_VALID Saint-Germain-en-Laye'],
    ],
    [
      'an anagram',
      { birthPostalCode: '78680', birthCity: 'Enpoe' },
      ['birthCity CANDIDATE_BIRTH_POSTAL_CODE_CITY_NOT_VALID'],
    ],
    [
      'a digit off in the postal code',
      { birthPostalCode: '78690', birthCity: 'Épône' },
      ['birthPostalCode CANDIDATE_BIRTH_POSTAL_CODE_CITY_NOT_VALID 78680'],
    ],
    [
      'a commune of elsewhere',
      { birthPostalCode: '78680', birthCity: 'Saint-Denis' },
      ['birthCity CANDIDATE_BIRTH_POSTAL_CODE_CITY_NOT_VALID'],
    ],
    [
      'another district',
      { birthPostalCode: '75003', birthCity: 'Paris 16' },
      ['birthCity CANDIDATE_BIRTH_POSTAL_CODE_CITY_NOT_VALID'],
    ],
    [
      'two communes of one name',
      { birthPostalCode: '62760', birthCity: 'Thièvres' },
      ['birthCity CANDIDATE_BIRTH_CITY_AMBIGUOUS'],
    ],
    [
      'a code and another commune',
      { birthInseeCode: '78217', birthCity: 'Lyon' },
      [`birthCity ${BOTH} Épône`],
    ],
    [
      'a code and another postal code',
      { birthInseeCode: '78217', birthPostalCode: '69001' },
      [`birthPostalCode ${BOTH} 78680`],
    ],
    [
      'a code and another of both',
      { birthInseeCode: '78217', birthPostalCode: '69001', birthCity: 'Lyon' },
      [`birthPostalCode ${BOTH} 78680`, `birthCity ${BOTH} Épône`],
    ],
  ])('is refused for %s', async (_, given, faults) => {
    expect(await told(given)).toEqual(faults);
    expect(await kept(given)).toBeUndefined();
  });

  it('is taken with a warning where the postal code is a CEDEX, by the one commune of that name in the department', async () => {
    const cedex = { birthPostalCode: '78054', birthCity: 'ST QUENTIN EN YVELINES CEDEX' };
    expect(await kept(cedex)).toBeUndefined();
    const paris = { birthPostalCode: '75383', birthCity: 'PARIS CEDEX 08' };
    expect(await kept(paris)).toEqual(['FRANCE', '75056', null, 'Paris']);
    expect(await told(paris)).toEqual(['birthPostalCode CANDIDATE_BIRTH_POSTAL_CODE_UNUSUAL']);
    const epone = { birthPostalCode: '78681', birthCity: 'Epone' };
    expect(await told(epone)).toEqual(['birthPostalCode CANDIDATE_BIRTH_POSTAL_CODE_UNUSUAL 78680']);
    expect(await kept({ birthInseeCode: '75056', birthPostalCode: '75383' })).toEqual([
      'FRANCE',
      '75056',
      null,
      'Paris',
    ]);
  });
});

describe('a place abroad', () => {
  it.each<[string, Partial<TypedPlace>, (string | null)[]]>([
    [
      '99',
      { birthCountry: 'Allemagne', birthInseeCode: '99', birthCity: 'Berlin' },
      ['ALLEMAGNE', '99109', null, 'Berlin'],
    ],
    [
      'the code of the country',
      { birthCountry: 'ALLEMAGNE', birthInseeCode: '99109', birthCity: 'Berlin' },
      ['ALLEMAGNE', '99109', null, 'Berlin'],
    ],
    [
      'words in any order',
      { birthCountry: 'SUD COREE DU', birthInseeCode: '99', birthCity: 'Séoul' },
      ['CORÉE DU SUD', '99239', null, 'Séoul'],
    ],
    [
      'a name of old',
      { birthCountry: 'Haute Volta', birthInseeCode: '99', birthCity: 'Bobo-Dioulasso' },
      ['BURKINA FASO', '99331', null, 'Bobo-Dioulasso'],
    ],
    [
      'an English name',
      { birthCountry: 'Germany', birthInseeCode: '99', birthCity: 'Berlin' },
      ['ALLEMAGNE', '99109', null, 'Berlin'],
    ],
    [
      'a country without a code',
      { birthCountry: 'Aruba', birthInseeCode: '99', birthCity: 'Oranjestad' },
      ['ARUBA', '99', null, 'Oranjestad'],
    ],
    [
      'a state that was there',
      { birthCountry: 'Tchécoslovaquie', birthInseeCode: '99', birthCity: 'Brno', birthdate: '1985-03-01' },
      ['TCHÉCOSLOVAQUIE', '99115', null, 'Brno'],
    ],
  ])('is known with %s', async (_, given, place) => {
    expect(await told(given)).toEqual([]);
    expect(await kept(given)).toEqual(place);
  });

  it.each<[string, Partial<TypedPlace>, string[]]>([
    [
      'a country that is none',
      { birthCountry: 'Zubrowka', birthInseeCode: '99', birthCity: 'Nebelsbad' },
      ['birthCountry CANDIDATE_BIRTH_COUNTRY_NOT_FOUND'],
    ],
    [
      'a letter off',
      { birthCountry: 'Alemagne', birthInseeCode: '99', birthCity: 'Berlin' },
      ['birthCountry CANDIDATE_BIRTH_COUNTRY_NOT_FOUND Allemagne'],
    ],
    [
      'a state that was gone',
      { birthCountry: 'Tchécoslovaquie', birthInseeCode: '99', birthCity: 'Brno', birthdate: '1999-03-01' },
      ['birthCountry CANDIDATE_BIRTH_COUNTRY_NOT_FOUND République tchèque'],
    ],
    [
      'no code',
      { birthCountry: 'Allemagne', birthCity: 'Berlin' },
      ['birthInseeCode CANDIDATE_FOREIGN_INSEE_CODE_NOT_VALID 99'],
    ],
    [
      'the code of another country',
      { birthCountry: 'Allemagne', birthInseeCode: '99127', birthCity: 'Berlin' },
      ['birthInseeCode CANDIDATE_FOREIGN_INSEE_CODE_NOT_VALID 99'],
    ],
    [
      'a postal code',
      { birthCountry: 'Allemagne', birthInseeCode: '99', birthPostalCode: '10115', birthCity: 'Berlin' },
      ['birthPostalCode CANDIDATE_FOREIGN_POSTAL_CODE_MUST_BE_EMPTY'],
    ],
    [
      'no commune',
      { birthCountry: 'Allemagne', birthInseeCode: '99' },
      ['birthCity CANDIDATE_FOREIGN_BIRTH_CITY_REQUIRED'],
    ],
  ])('is refused for %s', async (_, given, faults) => {
    expect(await told(given)).toEqual(faults);
  });

  it('is Algeria for a code of its departments before the independence, unless it is a commune of today', async () => {
    const algiers = { birthInseeCode: '91352', birthCity: 'Alger', birthdate: '1954-11-01' };
    expect(await kept(algiers)).toEqual(['ALGÉRIE', '99352', null, 'Alger']);
    expect(await told(algiers)).toEqual(['birthCountry CANDIDATE_BIRTH_IN_FRENCH_ALGERIA Algérie']);
    expect(await told({ ...algiers, birthCountry: 'Algérie' })).toEqual([]);
    expect(await told({ ...algiers, birthCity: '' })).toEqual([
      'birthCity CANDIDATE_FOREIGN_BIRTH_CITY_REQUIRED',
    ]);
    const born = (birthdate: string) => kept({ ...algiers, birthdate });
    expect([await born('1962-07-04'), await born('1962-07-05')]).toEqual([
      ['ALGÉRIE', '99352', null, 'Alger'],
      undefined,
    ]);
    expect(await kept({ birthInseeCode: '91228', birthdate: '1954-11-01' })).toEqual([
      'FRANCE',
      '91228',
      null,
      'Évry-Courcouronnes',
    ]);
  });

  it('is every country of the world by its French name in capitals without accents', async () => {
    const capitals = COUNTRIES.map(({ name }) => name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase());
    const verdicts = await tested.places.judge(
      capitals.map((birthCountry) => typedPlace({ birthCountry, birthInseeCode: '99', birthCity: 'X' })),
    );
    const found = verdicts.map((verdict, index) => {
      const { name, inseeCode } = COUNTRIES[index]!;
      // Of France overseas the code 99 alone is wrong, which says that the name was known.
      return 'faults' in verdict
        ? inseeCode === '99100' && verdict.faults.every(({ key }) => key === 'birthInseeCode')
        : verdict.place.birthCountry === name.toLocaleUpperCase('fr');
    });
    expect(capitals.filter((_, index) => !found[index])).toEqual([]);
    expect(COUNTRIES.filter(({ code }) => code.length === 2).length).toBe(250);
  });
});

describe('places', () => {
  const aWord = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      'France',
      'FRANCE',
      'Algérie',
      'Allemagne',
      'Paris',
      'ST DENIS',
      'Lyon 3',
      'Épône',
      "L'Hay",
      '(Le)',
      'CEDEX',
    ),
    fc.constantFrom(
      '75056',
      '75016',
      '1053',
      '2a 004',
      '99',
      '99109',
      '91352',
      '78680',
      '75001',
      '00000',
      'null',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const aPlace = fc.record({
    birthCountry: aWord,
    birthInseeCode: aWord,
    birthPostalCode: aWord,
    birthCity: aWord,
    birthdate: fc.constantFrom(undefined, '1950-01-01', '2001-07-04'),
  });

  it('are judged whatever is typed, and what is kept is known again as the very same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aPlace, { minLength: 1, maxLength: 30 }), async (typed) => {
        const verdicts = await tested.places.judge(typed);
        expect(verdicts.length).toBe(typed.length);
        const accepted = verdicts.flatMap((verdict, index) =>
          'place' in verdict ? [{ place: verdict.place, birthdate: typed[index]?.birthdate }] : [],
        );
        const again = await tested.places.judge(
          accepted.map(({ place, birthdate }) => ({
            birthCountry: place.birthCountry,
            birthInseeCode: place.birthInseeCode ?? '',
            birthPostalCode: place.birthPostalCode ?? '',
            birthCity: place.birthCity ?? '',
            birthdate,
          })),
        );
        expect(again).toEqual(accepted.map(({ place }) => ({ place, doubts: [] })));
      }),
      { numRuns: 60 },
    );
  });

  it('are looked up in one statement, however many', async () => {
    const communes = await tested.database.sql<{ name: string; postalCode: string; code: string }>(
      `select name, postal_codes[1] as "postalCode", insee_code as code from communes
        where kind = 'current' order by md5(name) limit 1000`,
    );
    const statements = jest.spyOn(Database.prototype, 'sql');
    const verdicts = await tested.places.judge(
      communes.map(({ name, postalCode, code }, index) =>
        typedPlace(
          index % 3 === 0
            ? { birthInseeCode: code }
            : { birthPostalCode: postalCode, birthCity: index % 3 === 1 ? name : `${name}x` },
        ),
      ),
    );
    expect(statements).toHaveBeenCalledTimes(1);
    statements.mockRestore();
    expect(verdicts.filter((verdict) => 'place' in verdict).length).toBeGreaterThan(660);
  });
});
