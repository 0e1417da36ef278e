import { listStudentsQuery } from '#dto/students/list-students.query.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import { aSchoolClass } from '../seeds/builders/school-class.builder.js';
import { aSession } from '../seeds/builders/session.builder.js';
import { startApi, type TestApi } from '../testing/start-api.js';
import { planOf, statementsOf } from '../testing/statements.js';
import { StudentsQueries } from './students.queries.js';

const OTHERS = 25;
const PUPILS = 4_000;

let api: TestApi;
let schoolId: string;
let sessionId: string;

beforeAll(async () => {
  api = await startApi();
  schoolId = (await aCentre().managingStudents().save(api.database)).id;
  for (const [place, name] of ['3A', '3B', '4A', '4B'].entries()) {
    await aSchoolClass(name)
      .withPupils(PUPILS / 4, (place * PUPILS) / 4)
      .save(api.database, schoolId);
  }
  const others: string[] = [];
  for (let index = 0; index < OTHERS; index += 1) {
    others.push((await aCentre(`Collège ${index}`).managingStudents().save(api.database)).id);
  }
  await api.database.sql(
    `insert into students (id, centre_id, ine, external_id, identity, last_name, first_name, birthdate, sex,
       birth_country_code, birth_insee_code, birth_city, division, imported_at, created_at)
     select gen_random_uuid(), other, ine, external_id, identity, last_name, first_name, birthdate, sex,
            birth_country_code, birth_insee_code, birth_city, division, imported_at, created_at
       from students cross join unnest($1::uuid[]) as other`,
    [others],
  );
  sessionId = (await aSession().save(api.database, schoolId)).id;
  await api.database.sql(
    `insert into competence_profiles (id, centre_id, key_kind, key, levels, certifiable, pushed_at)
     select gen_random_uuid(), centre_id, 'ine', ine, array_fill(2::smallint, array[16]), right(external_id, 1) < '5', now()
       from students`,
  );
  await api.database.sql('analyze students, competence_profiles, candidates');
}, 120_000);
afterAll(() => api.close());

describe('a school of 4,000 pupils among twenty-five others', () => {
  it.each<[string, Record<string, string | undefined>]>([
    ['as they are', {}],
    ['those of a class', { division: '3A' }],
    ['by name', { search: 'love' }],
    ['those who are certifiable', { certifiable: 'yes' }],
    ['of whom nothing is known', { certifiable: 'unknown' }],
    ['beside a session', { session: 'theirs', notEnrolledIn: 'theirs', certifiable: 'no' }],
    ['far behind', { page: '150', pageSize: '25' }],
  ])('is listed in three statements, none of which reads other schools: %s', async (_, given) => {
    const asked = Object.entries(given).map(([key, value]) => [key, value === 'theirs' ? sessionId : value]);
    const query = listStudentsQuery.parse(Object.fromEntries(asked));
    const statements = await statementsOf(api.database, () =>
      api.app.get(StudentsQueries).list(schoolId, query),
    );
    expect(statements).toHaveLength(3);
    for (const statement of statements) {
      const plan = await planOf(api.database, statement);
      expect(plan).not.toContain('Seq Scan on students');
      expect(plan).not.toContain('Seq Scan on competence_profiles');
    }
  });

  it('filters by what is known of each, all of them counted', async () => {
    const queries = api.app.get(StudentsQueries);
    const totals = ['yes', 'no', 'unknown'].map(async (certifiable) => {
      return (await queries.list(schoolId, listStudentsQuery.parse({ certifiable }))).total;
    });
    expect(await Promise.all(totals)).toEqual([PUPILS / 2, PUPILS / 2, 0]);
  });
});
