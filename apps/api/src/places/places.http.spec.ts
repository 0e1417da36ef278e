import type { CommunePage, CountryPage } from '#dto/places/places.response.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;
/** Member of no centre. */
let somebody: ApiClient;

beforeAll(async () => {
  api = await startApi();
  somebody = await api.signedIn(await anAccount().save(api.database));
});
afterAll(() => api.close());

const communes = async (query: Record<string, string>) =>
  (await somebody.get<CommunePage>(`/places/communes?${new URLSearchParams(query).toString()}`)).body;
const countries = async (query: Record<string, string>) =>
  (await somebody.get<CountryPage>(`/places/countries?${new URLSearchParams(query).toString()}`)).body;

describe('GET /places/communes', () => {
  it('asks who it is', async () => {
    expect((await api.anonymous.get('/places/communes?search=lyon')).status).toBe(401);
  });

  it('finds a name however it is typed, the very name first, then today’s before those of old', async () => {
    for (const search of ['Épône', 'EPONE', 'epone', '  éPÔNE ']) {
      expect((await communes({ search })).items[0]).toEqual({
        inseeCode: '78217',
        name: 'Épône',
        kind: 'current',
        postalCodes: ['78680'],
        department: '78',
        until: null,
        today: null,
      });
    }
    const { items } = await communes({ search: 'saint germain en l', pageSize: '5' });
    expect(items[0]?.name).toBe('Saint-Germain-en-Laye');
    expect((await communes({ search: 'havre' })).items[0]?.name).toBe('Le Havre');
    expect((await communes({ search: 'ST MALO' })).items[0]?.name).toBe('Saint-Malo');
  });

  it('finds by INSEE code and by postal code as they are typed', async () => {
    expect((await communes({ search: '2a 004' })).items[0]).toMatchObject({
      name: 'Ajaccio',
      department: '2A',
    });
    expect((await communes({ search: '97411' })).items[0]?.name).toBe('Saint-Denis');
    const { items, total } = await communes({ search: '0140', pageSize: '100' });
    expect(total).toBeGreaterThan(5);
    expect(
      items.every(({ inseeCode, postalCodes }) =>
        [inseeCode, ...postalCodes].some((code) => code.startsWith('0140')),
      ),
    ).toBe(true);
  });

  it('answers the communes of a postal code, by name within it, page by page', async () => {
    const all = await communes({ postalCode: '01400', pageSize: '100' });
    expect(all.items.length).toBe(all.total);
    expect(all.items.every(({ postalCodes }) => postalCodes.includes('01400'))).toBe(true);
    expect(all.items.map(({ name }) => name)).toContain("L'Abergement-Clémenciat");
    const second = await communes({ postalCode: '01400', pageSize: '3', page: '2' });
    expect(second.items).toEqual(all.items.slice(3, 6));
    expect(await communes({ postalCode: '01400', pageSize: '3', page: '900' })).toMatchObject({
      items: [],
      total: all.total,
    });
    expect(
      (await communes({ postalCode: '01400', search: 'abergement' })).items.map(({ name }) => name),
    ).toEqual(["L'Abergement-Clémenciat"]);
  });

  it('tells what became of a commune of old', async () => {
    const { items } = await communes({ search: 'Alfortville' });
    expect(items.find(({ inseeCode }) => inseeCode === '75001')).toMatchObject({
      kind: 'former',
      until: 1968,
      today: { inseeCode: '94002', name: 'Alfortville' },
    });
    expect((await communes({ search: 'Lué-en-Baugeois' })).items[0]).toMatchObject({
      kind: 'delegated',
      today: { inseeCode: '49163', name: 'Jarzé Villages' },
    });
  });

  it('answers nothing where nothing is, and 422 to what no postal code is', async () => {
    expect(await communes({ search: 'Trifouillis-les-Oies' })).toMatchObject({ items: [], total: 0 });
    expect(await communes({ search: '%' })).toMatchObject({ page: 1 });
    expect(await somebody.get('/places/communes?postalCode=750')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/postalCode' }] },
    });
  });
});

describe('GET /places/communes.csv', () => {
  it('asks who it is', async () => {
    expect((await api.anonymous.get('/places/communes.csv')).status).toBe(401);
  });

  it('is the list that the guide promises: every commune with its codes, as spreadsheet programs open it', async () => {
    const { status, headers, raw } = await somebody.get('/places/communes.csv');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="communes.csv"',
    });
    const [head, ...lines] = raw.toString('utf8').trimEnd().split('\r\n');
    expect(head).toBe(
      "\ufeffCode Insee;Commune;Code postal;Département;Nature;Commune d'aujourd'hui;Jusqu'en",
    );
    expect(lines).toContain('78217;Épône;78680;78;commune;;');
    expect(lines).toContain(
      '75001;Alfortville;94140;75;ancienne commune ou ancien nom;Alfortville (94002);1968',
    );
    expect(new Set(lines.map((line) => line.split(';')[0])).size).toBe(39_254);
    expect(lines.filter((line) => /(^|;)[=+@-]/.test(line))).toEqual([]);
  });
});

describe('GET /places/countries', () => {
  it('asks who it is', async () => {
    expect((await api.anonymous.get('/places/countries')).status).toBe(401);
  });

  it('finds a country by name in French or English, by a former name and by its codes', async () => {
    const germany = { code: 'DE', inseeCode: '99109', name: 'Allemagne', english: 'Germany', until: null };
    for (const search of ['alle', 'ALLEMAGNE', 'germ', '99109', 'de']) {
      expect((await countries({ search })).items[0]).toEqual(germany);
    }
    expect((await countries({ search: 'haute volta' })).items[0]?.name).toBe('Burkina Faso');
    expect((await countries({ search: 'tchecoslo' })).items[0]).toMatchObject({
      inseeCode: '99115',
      until: 1993,
    });
  });

  it('has them all, in the order of their names', async () => {
    const { items, total } = await countries({ pageSize: '100' });
    expect(total).toBe(260);
    const names = items.filter(({ until }) => until === null).map(({ name }) => name);
    expect(names).toEqual([...names].sort(new Intl.Collator('fr').compare));
  });
});
