import { placesForTests, typedPlace, type PlacesForTests } from './testing/places-for-tests.js';
import type { PlaceVerdict } from './places.service.js';

interface Commune {
  name: string;
  postalCode: string;
  /** Every name that its code has had. */
  names: string[];
}

let tested: PlacesForTests;
/** Every commune of today that has a postal code. */
let communes: Commune[];

beforeAll(async () => {
  tested = await placesForTests();
  communes = await tested.database.sql(
    `select name, postal_codes[1] as "postalCode",
            array(select name from communes other where other.insee_code = communes.insee_code) as names
       from communes where kind = 'current' and cardinality(postal_codes) > 0 order by insee_code`,
  );
});
afterAll(() => tested.close());

const bald = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '');
const plainWords = (name: string) => bald(name).replace(/[-'’]/g, ' ');

/** The ways in which clerks write a name. */
const WAYS: Record<string, (name: string) => string> = {
  'as the register has it': (name) => name,
  'in capitals': (name) => name.toUpperCase(),
  'in capitals without accents': (name) => bald(name).toUpperCase(),
  'in small letters': (name) => name.toLowerCase(),
  'in words without hyphens and apostrophes': (name) => plainWords(name).toUpperCase(),
  'in one word': (name) => plainWords(name).replaceAll(' ', '').toUpperCase(),
  'with wide spaces and curled apostrophes': (name) => ` ${name.replaceAll("'", '’').replaceAll(' ', '  ')} `,
  'with ST and STE': (name) =>
    plainWords(name)
      .toUpperCase()
      .replace(/\bSAINTE\b/g, 'STE')
      .replace(/\bSAINT\b/g, 'ST'),
  'with MT': (name) =>
    plainWords(name)
      .toUpperCase()
      .replace(/\bMONT\b/g, 'MT'),
  'with S/': (name) => name.replace(/-sur-/g, ' s/ ').replace(/-sous-/g, ' s/s '),
  'with its article behind': (name) =>
    name.replace(/^(Le|La|Les) (.+)$/, '$2 ($1)').replace(/^(L')(.+)$/, '$2 ($1)'),
  'without its article': (name) => name.replace(/^(Le |La |Les |L')/, ''),
  'with CEDEX': (name) => `${bald(name).toUpperCase()} CEDEX 9`,
};

/** Two communes of one name share these postal codes: only the INSEE code tells them apart. */
const ASKED = ['62760 Thièvres', "73670 Saint-Pierre-d'Entremont"];

/** What was judged already: many ways are the same for a name of one plain word. */
const judged = new Map<string, PlaceVerdict>();

async function judge(written: readonly { postalCode: string; city: string }[]): Promise<void> {
  const places = new Map<string, ReturnType<typeof typedPlace>>();
  for (const { postalCode, city } of written) {
    const text = `${postalCode} ${city}`;
    if (!judged.has(text)) places.set(text, typedPlace({ birthPostalCode: postalCode, birthCity: city }));
  }
  const verdicts = await tested.places.judge([...places.values()]);
  for (const [index, text] of [...places.keys()].entries()) {
    const verdict = verdicts[index];
    if (verdict) judged.set(text, verdict);
  }
}

describe('every commune of France by its postal code and its name', () => {
  it.each(Object.entries(WAYS))('is known %s', async (_, write) => {
    const written = communes.map((commune) => ({ ...commune, city: write(commune.name) }));
    await judge(written);
    const refused: string[] = [];
    const mistaken: string[] = [];
    for (const { postalCode, name, names, city } of written) {
      const verdict = judged.get(`${postalCode} ${city}`);
      if (!verdict || 'faults' in verdict) refused.push(`${postalCode} ${name}`);
      else if (!names.includes(verdict.place.birthCity ?? '')) mistaken.push(`${postalCode} ${city}`);
    }
    expect(mistaken).toEqual([]);
    expect([...new Set(refused)]).toEqual(ASKED);
    expect(refused.length / communes.length).toBeLessThan(0.001);
    expect(communes.length).toBeGreaterThan(34_900);
  });

  it('knows the districts of Paris, Lyon and Marseille as people number them', async () => {
    const districts = await tested.database.sql<{ name: string; postalCode: string }>(
      `select name, postal_codes[1] as "postalCode" from communes where kind = 'arrondissement'`,
    );
    expect(districts.length).toBe(45);
    const typed = districts.flatMap(({ name, postalCode }) => {
      const [city = '', number = ''] = name.split(' ');
      const digits = String(Number.parseInt(number));
      return [
        name,
        `${city.toUpperCase()} ${digits}`,
        `${city} ${digits.padStart(2, '0')}`,
        `${city} ${digits}${digits === '1' ? 'er' : 'ème'}`,
        `${city} ${digits}e arr.`,
        ...(Number(postalCode.slice(3)) === Number(digits) ? [`${city} ${postalCode}`] : []),
      ].map((written) => ({ name, place: typedPlace({ birthPostalCode: postalCode, birthCity: written }) }));
    });
    const verdicts = await tested.places.judge(typed.map(({ place }) => place));
    expect(verdicts).toEqual(
      typed.map(({ name, place }) => ({
        place: {
          birthCountry: 'FRANCE',
          birthInseeCode: null,
          birthPostalCode: place.birthPostalCode,
          birthCity: name,
        },
        doubts: [],
      })),
    );
  });

  it('is known by every INSEE code that there ever was, also without its zero and with spaces', async () => {
    const codes = await tested.database.sql<{ code: string }>(
      'select distinct insee_code as code from communes',
    );
    const typed = codes.flatMap(({ code }) =>
      [code, code.replace(/^0/, ''), `${code.slice(0, 2)} ${code.slice(2)}`.toLowerCase()].map((written) => ({
        code,
        place: typedPlace({ birthInseeCode: written }),
      })),
    );
    const verdicts = await tested.places.judge(typed.map(({ place }) => place));
    const wrong = typed.filter(({ code }, index) => {
      const verdict = verdicts[index];
      return !verdict || 'faults' in verdict || verdict.place.birthInseeCode !== code;
    });
    expect(wrong).toEqual([]);
    expect(codes.length).toBe(39_254);
  });
});
