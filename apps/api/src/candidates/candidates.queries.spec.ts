import { CANDIDATE_LIST_COLUMNS, listCandidatesQuery } from '#dto/candidates/list-candidates.query.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import { aSession } from '../seeds/builders/session.builder.js';
import { startApi, type TestApi } from '../testing/start-api.js';
import { planOf, statementsOf } from '../testing/statements.js';
import { CandidatesQueries } from './candidates.queries.js';

const SESSIONS = 30;
const ENROLLED = 500;

let api: TestApi;
let sessionId: string;

beforeAll(async () => {
  api = await startApi();
  const centre = await aCentre().save(api.database);
  for (let index = 0; index < SESSIONS; index += 1) {
    sessionId = (await aSession().withCandidates(ENROLLED).save(api.database, centre.id)).id;
  }
  await api.database.sql(
    `insert into competence_profiles (id, centre_id, key_kind, key, levels, certifiable, pushed_at)
     select gen_random_uuid(), $1, 'externalId', external_id, array_fill(2::smallint, array[16]),
            row_number() over (order by external_id) % 2 = 0, now()
       from candidates where session_id = $2 and external_id is not null`,
    [centre.id, sessionId],
  );
  await api.database.sql('analyze candidates, competence_profiles');
}, 120_000);
afterAll(() => api.close());

describe('a session of 500 candidates among thirty', () => {
  const criteria: Record<string, string>[] = [
    {},
    { certifiable: 'yes' },
    { certifiable: 'unknown' },
    { search: 'martin' },
    { certifiable: 'no', sort: '-certifiable' },
    { page: '5', pageSize: '100' },
    ...CANDIDATE_LIST_COLUMNS.map((column) => ({ sort: column })),
  ];

  it.each(criteria.map((given) => [JSON.stringify(given), given] as const))(
    'is listed in one statement, which reads no other session: %s',
    async (_, given) => {
      const statements = await statementsOf(api.database, () =>
        api.app.get(CandidatesQueries).list(sessionId, listCandidatesQuery.parse(given)),
      );
      const [statement, ...others] = statements;
      if (!statement) throw new Error('a list is read');
      expect(others.map(({ text }) => text)).toEqual([]);
      const plan = await planOf(api.database, statement);
      expect(plan).not.toContain('Seq Scan on candidates');
      expect(plan).not.toContain('Seq Scan on students');
      expect(plan).not.toContain('Seq Scan on competence_profiles');
    },
  );

  it('is filtered by what is known of each, all of them counted', async () => {
    const queries = api.app.get(CandidatesQueries);
    const totals = ['yes', 'no', 'unknown'].map(async (certifiable) => {
      return (await queries.list(sessionId, listCandidatesQuery.parse({ certifiable }))).total;
    });
    expect(await Promise.all(totals)).toEqual([ENROLLED / 4, ENROLLED / 4, ENROLLED / 2]);
  });
});
