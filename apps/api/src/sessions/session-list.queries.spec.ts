import { SESSION_COLUMNS, SESSION_FILTERS } from '#dto/sessions/list-sessions.query.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import { startApi, type TestApi } from '../testing/start-api.js';
import { countSql, pageSql, sliceOf, type Statement } from './session-list.queries.js';

const CENTRES = 20;
const EACH = 2_000;
const NOW = new Date('2026-11-21T10:00:00Z');

let api: TestApi;
let centreId: string;

beforeAll(async () => {
  api = await startApi();
  const centres: string[] = [];
  for (let index = 0; index < CENTRES; index += 1) centres.push((await aCentre().save(api.database)).id);
  centreId = centres[7] ?? '';
  // Row by row another centre's, as they come in life: what belongs together does not lie together.
  await api.database.sql(
    `insert into sessions (id, centre_id, number, site, room, date, time, invigilators, access_code,
       invigilator_password, procedure_edition, enrolled_count, sitting_count, finalised_at, created_at)
     select gen_random_uuid(), ($1::uuid[])[1 + n % ${CENTRES}], nextval('session_numbers'), 'Site ' || n % 7, 'Salle ' || n % 31,
            date '2026-01-01' + (n % 700), time '08:00' + (n % 10) * interval '30 minutes', 'Personne ' || n % 97,
            'BBBB22', 'BBBBB', '2024', 20, n % 3, case when n % 5 = 0 then now() end, now()
       from generate_series(1, ${CENTRES * EACH}) as n`,
    [centres],
  );
  await api.database.sql('analyze sessions');
});
afterAll(() => api.close());

const planOf = async ({ text, parameters }: Statement) =>
  (await api.database.sql<{ 'QUERY PLAN': string }>(`explain ${text}`, parameters))
    .map((line) => line['QUERY PLAN'])
    .join('\n');

const first = sliceOf(1, 25, EACH);

describe('the page of a list, among twenty centres', () => {
  it('is found by the index, at the first page and at the farthest', async () => {
    for (const slice of [first, sliceOf(40, 25, EACH), sliceOf(41, 25, EACH), sliceOf(80, 25, EACH)]) {
      const plan = await planOf(pageSql(centreId, {}, slice, NOW));
      expect(plan).toContain('sessions_latest');
      expect(plan).not.toContain('Seq Scan on sessions');
    }
    expect(await planOf(pageSql(centreId, {}, first, NOW))).not.toContain('Sort Key: sessions_1');
  });

  const criteria = [
    ...SESSION_COLUMNS.map((column) => ({ sort: [{ column, descending: true }] })),
    ...SESSION_FILTERS.map((status) => ({ status })),
    { search: 'paris' },
    { search: '1' },
    { from: '2026-03-01', to: '2026-03-31' },
  ];

  it.each(criteria.map((each) => [JSON.stringify(each), each] as const))(
    'never reads the sessions of others: %s',
    async (_, each) => {
      expect(await planOf(pageSql(centreId, each, first, NOW))).not.toContain('Seq Scan on sessions');
      expect(await planOf(countSql(centreId, each, NOW))).not.toContain('Seq Scan on sessions');
    },
  );
});

describe('the slice of a page', () => {
  it('is never further from an end of the list than its middle', () => {
    const total = 20_000;
    for (let page = 1; page <= total / 25; page += 1) {
      const { fromEnd, offset, limit } = sliceOf(page, 25, total);
      expect(offset).toBeLessThanOrEqual(total / 2);
      expect(limit).toBe(25);
      expect(fromEnd ? total - offset - limit : offset).toBe((page - 1) * 25);
    }
  });

  it('is short at the end of the list, and empty beyond', () => {
    expect(sliceOf(3, 25, 60)).toEqual({ fromEnd: true, offset: 0, limit: 10 });
    expect(sliceOf(4, 25, 60).limit).toBe(0);
    expect(sliceOf(1, 25, 0).limit).toBe(0);
  });
});
