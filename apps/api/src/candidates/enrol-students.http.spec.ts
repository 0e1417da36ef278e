import type { EnrolledStudents } from '#dto/candidates/enrol-students.js';
import type { CandidatePage } from '#dto/candidates/candidate.response.js';
import type { DivisionList, StudentPage } from '#dto/students/student.response.js';
import { newId } from '../platform/database/ids.js';
import { PersonalData } from '../platform/privacy/personal-data.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import { aSchoolClass } from '../seeds/builders/school-class.builder.js';
import { aSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;
let centreId: string;
let sessionId: string;
let client: ApiClient;
let thirdA: string[];
let thirdB: string[];

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  const { database } = api;
  centreId = (await aCentre('Collège').managingStudents().save(database)).id;
  sessionId = (await aSession().save(database, centreId)).id;
  thirdA = await aSchoolClass('3A').withPupils(3).save(database, centreId);
  thirdB = await aSchoolClass('3B').withPupils(2, 3).save(database, centreId);
  client = await api.signedIn(await anAccount().memberOf(centreId).save(database));
});
afterAll(() => api.close());

const enrol = <T = EnrolledStudents>(studentIds: unknown, of = sessionId) =>
  client.post<T>(`/sessions/${of}/candidates/students`, { studentIds });
const list = async (query = '') =>
  (await client.get<StudentPage>(`/centres/${centreId}/students?${query}`)).body;
const inSession = () =>
  api.database.sql<Record<string, unknown>>(
    `select student_id as "studentId", last_name as "lastName", division, birth_country as "birthCountry",
            birth_insee_code as "birthInseeCode", birth_city as "birthCity", billing_mode as "billingMode"
       from candidates where session_id = $1 order by last_name collate "fr-x-icu"`,
    [sessionId],
  );

describe('pupils become candidates', () => {
  it('is closed to whoever is not signed in, and does not exist for strangers', async () => {
    const path = `/sessions/${sessionId}/candidates/students`;
    expect((await api.anonymous.post(path, { studentIds: thirdA })).status).toBe(401);
    const stranger = await api.signedIn(await anAccount().save(api.database));
    expect((await stranger.post(path, { studentIds: thirdA })).status).toBe(404);
  });

  it.each([
    ['nobody', [], '/studentIds'],
    ['what is no id', ['x'], '/studentIds/0'],
  ])('asks for ids: %s', async (_, studentIds, pointer) => {
    const { status, body } = await enrol<{ errors: { pointer: string }[] }>(studentIds);
    expect([status, body.errors.map((error) => error.pointer)]).toEqual([422, [pointer]]);
  });

  it('enrols them with their class and birth place, counts them and writes it down', async () => {
    const answer = await enrol(thirdA);
    expect([answer.status, answer.body]).toEqual([201, { added: 3, alreadyEnrolled: 0, namesakes: [] }]);
    expect(await inSession()).toMatchObject([
      {
        lastName: 'Bernier',
        division: '3A',
        birthCountry: 'FRANCE',
        birthInseeCode: '75056',
        billingMode: null,
      },
      { lastName: 'Bernier', division: '3A', birthInseeCode: '93066' },
      { lastName: 'Bins', division: '3A', birthInseeCode: '69123' },
    ]);
    const session = (await client.get<{ enrolledCount: number }>(`/sessions/${sessionId}`)).body;
    expect(session.enrolledCount).toBe(3);
    const [act] = await api.database.sql<{ act: string; details: object; subjects: number }>(
      `select act, details, cardinality(subject_ids) as subjects from journal where session_id = $1 order by seq desc limit 1`,
      [sessionId],
    );
    expect(act).toEqual({ act: 'candidates.enrolled', details: { added: 3 }, subjects: 3 });
    const { items } = (
      await client.get<CandidatePage>(`/sessions/${sessionId}/candidates?sort=division,-birthDepartment`)
    ).body;
    expect(items.map(({ division, birthDepartment }) => [division, birthDepartment])).toEqual([
      ['3A', '93'],
      ['3A', '75'],
      ['3A', '69'],
    ]);
  });

  it('skips and counts those who are enrolled, also when two people ask at once', async () => {
    await enrol(thirdA.slice(0, 1));
    expect((await enrol([...thirdA, ...thirdA])).body).toEqual({
      added: 2,
      alreadyEnrolled: 1,
      namesakes: [],
    });
    const both = await Promise.all([enrol(thirdB), enrol(thirdB)]);
    expect(both.map(({ body }) => body.added).sort()).toEqual([0, 2]);
    expect(await inSession()).toHaveLength(5);
  });

  it('knows again whom a spreadsheet enrolled before the school had its list', async () => {
    await enrol(thirdA);
    await api.database.sql('update candidates set student_id = null, division = null where session_id = $1', [
      sessionId,
    ]);
    expect((await list(`session=${sessionId}`)).enrolledCount).toBe(3);
    expect((await enrol(thirdA)).body).toEqual({ added: 0, alreadyEnrolled: 3, namesakes: [] });
    expect(
      (await inSession()).map(({ studentId, division }) => [thirdA.includes(String(studentId)), division]),
    ).toEqual(Array.from({ length: 3 }, () => [true, '3A']));
  });

  it('tells the namesake whom the duplicate rule leaves out', async () => {
    const [twin = ''] = await aSchoolClass('3C').withPupils(1, 9).save(api.database, centreId);
    await api.database.sql(
      `update students set (last_name, first_name, birthdate, identity) =
         (select last_name, first_name, birthdate, identity from students where id = $2) where id = $1`,
      [twin, thirdA[0]],
    );
    const answer = await enrol([...thirdA, twin]);
    const namesake = { id: twin, lastName: 'Bernier', firstName: 'Faye' };
    expect(answer.body).toEqual({ added: 3, alreadyEnrolled: 0, namesakes: [namesake] });
    expect((await enrol([twin])).body).toEqual({ added: 0, alreadyEnrolled: 0, namesakes: [namesake] });
  });

  it('answers 404 to a pupil of another school, of nobody, or who has left, and enrols none of them', async () => {
    const other = await aCentre('Lycée').managingStudents().save(api.database);
    const [theirs] = await aSchoolClass('1A').withPupils(1).save(api.database, other.id);
    const [gone] = await aSchoolClass('4A').withPupils(1, 30).left().save(api.database, centreId);
    for (const stranger of [theirs, gone, newId()]) {
      expect((await enrol([...thirdA, stranger])).status).toBe(404);
    }
    expect(await inSession()).toEqual([]);
  });

  it('refuses a finalised session', async () => {
    const done = await aSession()
      .withCandidates(1, { billing: false })
      .startedBy(1)
      .finalised()
      .save(api.database, centreId);
    const answer = await enrol<{ code: string }>(thirdA, done.id);
    expect([answer.status, answer.body.code]).toEqual([409, 'SESSION_ALREADY_FINALISED']);
  });

  it('stay enrolled when the school forgets them', async () => {
    await enrol(thirdA);
    await api.database.sql(`update students set left_at = '2020-01-01' where centre_id = $1`, [centreId]);
    await api.database.transaction((tx) => api.app.get(PersonalData).expire(tx, centreId, '2021-01-01'));
    expect(await api.database.sql('select 1 from students where centre_id = $1', [centreId])).toEqual([]);
    expect((await inSession()).map(({ studentId, division }) => [studentId, division])).toEqual(
      Array.from({ length: 3 }, () => [null, '3A']),
    );
  });
});

describe('the list of pupils', () => {
  it('stands by class, then by name, with its age', async () => {
    const { items, total, importedAt } = await list();
    expect(items.map(({ division, lastName, firstName }) => `${division} ${lastName} ${firstName}`)).toEqual([
      '3A Bernier Faye',
      '3A Bernier Noël',
      '3A Bins Ada',
      '3B Bins Benedict',
      '3B Lovelace Zoé',
    ]);
    expect([total, typeof importedAt]).toEqual([5, 'string']);
  });

  it('is filtered by several classes, by words of the name whatever their accents, and by page', async () => {
    expect((await list('division=3B')).total).toBe(2);
    expect((await list('division=3A&division=3B')).total).toBe(5);
    expect((await list('search=noel%20BERN')).items.map(({ firstName }) => firstName)).toEqual(['Noël']);
    expect((await list('search=%25')).total).toBe(0);
    const second = await list('page=2&pageSize=2');
    expect([second.items.length, second.total, second.page]).toEqual([2, 5, 2]);
  });

  it('tells who is enrolled in a session, and leaves them out when asked', async () => {
    await enrol(thirdA.slice(0, 1));
    const shown = await list(`session=${sessionId}&pageSize=2&division=3A`);
    expect(shown.items.map(({ enrolled }) => enrolled)).toEqual([true, false]);
    expect(shown.enrolledCount).toBe(1);
    const rest = await list(`session=${sessionId}&notEnrolledIn=${sessionId}`);
    expect([rest.total, rest.enrolledCount]).toEqual([4, 1]);
  });

  it('does not know the sessions of other centres', async () => {
    const other = await aCentre().save(api.database);
    const session = await aSession().save(api.database, other.id);
    for (const query of [`session=${session.id}`, `notEnrolledIn=${session.id}`]) {
      expect((await client.get(`/centres/${centreId}/students?${query}`)).status).toBe(404);
    }
  });

  it('has its classes with their numbers, without who has left', async () => {
    await aSchoolClass('4A').withPupils(2, 40).left().save(api.database, centreId);
    const { items } = (await client.get<DivisionList>(`/centres/${centreId}/divisions`)).body;
    expect(items).toEqual([
      { name: '3A', studentCount: 3 },
      { name: '3B', studentCount: 2 },
    ]);
  });
});
