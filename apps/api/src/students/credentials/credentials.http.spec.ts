import type { RenewedCredentials } from '#dto/students/credentials/credentials.js';
import type { StudentPage } from '#dto/students/student.response.js';
import { anAccount } from '../../seeds/builders/account.builder.js';
import { aCentre } from '../../seeds/builders/centre.builder.js';
import { newId } from '../../platform/database/ids.js';
import { readPdf } from '../../platform/pdf/testing/read-pdf.js';
import { aClass } from '../../testing/a-class.js';
import type { ApiClient } from '../../testing/api-client.js';
import { startApi, type TestApi } from '../../testing/start-api.js';

let api: TestApi;
let centreId: string;
let member: ApiClient;

beforeAll(async () => {
  api = await startApi({ PUBLIC_URL: 'https://certif.example.org' });
});
afterAll(() => api.close());
beforeEach(async () => {
  api.setNow('2026-11-21T10:00:00Z');
  centreId = (await aCentre('Collège Anne Frank').managingStudents().save(api.database)).id;
  member = await api.signedIn(await anAccount().memberOf(centreId).save(api.database));
});

const path = (query: string, id = centreId) => `/centres/${id}/students/credentials.pdf?${query}`;
const renew = (studentIds: readonly string[], client = member) =>
  client.post<RenewedCredentials & { code: string; blockers: unknown }>(
    `/centres/${centreId}/students/credentials`,
    {
      studentIds,
    },
  );

/** The username and the password of each slip, read from the PDF as a pupil reads them. */
async function slipsOf(query: string) {
  const answer = await member.get(path(query));
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
  const { pages } = await readPdf(answer.raw);
  const text = pages.join('\n');
  const usernames = text.match(/[a-z]+\.[a-z]+\d{4}(?:\.\d+)?/g) ?? [];
  const passwords = text.match(/\b[A-Z][a-z]{5}\d{4}\b/g) ?? [];
  return { text, slips: usernames.map((email, index) => ({ email, password: passwords[index] ?? '' })) };
}

const signIn = (slip: { email: string; password: string } | undefined) =>
  api.anonymous.post('/auth/sign-in', slip);
const choose = (slip: { email: string; password: string } | undefined) =>
  api.anonymous.post<{ accessToken: string }>('/auth/first-sign-in', {
    email: slip?.email,
    oneTimePassword: slip?.password,
    password: 'Soleil-vert-7',
    termsAccepted: true,
  });
const statesOf = async () => {
  const { body } = await member.get<StudentPage>(`/centres/${centreId}/students`);
  return body.items.map(({ credentials }) => credentials);
};

describe('GET /centres/:centreId/students/credentials.pdf', () => {
  it('without sign-in answers 401, and 404 to whoever works elsewhere, for a class that is none and for pupils of another school', async () => {
    const other = await aCentre('Lycée').managingStudents().save(api.database);
    const [theirs] = await aClass(api.database, other.id);
    const [ours] = await aClass(api.database, centreId);
    const stranger = await api.signedIn(await anAccount().adminOf(other.id).save(api.database));
    expect((await api.anonymous.get(path('division=3A'))).status).toBe(401);
    expect((await stranger.get(path('division=3A'))).status).toBe(404);
    expect((await member.get(path('division=6Z'))).status).toBe(404);
    expect((await member.get(path(`studentIds=${ours?.id},${theirs?.id}`))).status).toBe(404);
    const accounts = await api.database.sql('select 1 from students where account_id is not null');
    expect(accounts).toEqual([]);
  });

  it('asks which class', async () => {
    const answer = await member.get(path(''));
    expect([answer.status, answer.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([
      422,
      ['/division REQUIRED'],
    ]);
  });

  it('prints a slip for each pupil of the class, with which the pupil chooses a password', async () => {
    await aClass(api.database, centreId, { count: 3 });
    await aClass(api.database, centreId, { division: '3B', count: 2, from: 3 });
    const { text, slips } = await slipsOf('division=3A');
    // Other schools of this file have namesakes.
    expect(slips.map(({ email }) => email.replace(/\.\d+$/, ''))).toEqual([
      'faye.bernier0101',
      'noel.bernier0702',
      'ada.bins1603',
    ]);
    expect(text).toContain('Collège Anne Frank');
    expect(text).toContain('certif.example.org');
    expect(text).toContain('21/12/2026');
    expect(new Set(slips.map(({ password }) => password)).size).toBe(3);
    const first = await signIn(slips[0]);
    expect([first.status, first.body.code]).toEqual([403, 'PASSWORD_CHANGE_REQUIRED']);
    expect((await choose(slips[0])).status).toBe(200);
  });

  it('says the same when it is printed again, and leaves out whoever chose a password', async () => {
    await aClass(api.database, centreId, { count: 3 });
    const { slips } = await slipsOf('division=3A');
    await choose(slips[1]);
    expect((await slipsOf('division=3A')).slips).toEqual([slips[0], slips[2]]);
    expect((await signIn({ email: slips[1]!.email, password: 'Soleil-vert-7' })).status).toBe(200);
  });

  it('opens each account once, when two people print the same class at the same time', async () => {
    await aClass(api.database, centreId, { count: 2 });
    const [one, other] = await Promise.all([slipsOf('division=3A'), slipsOf('division=3A')]);
    expect(other.slips).toEqual(one.slips);
    const [accounts] = await api.database.sql(
      `select count(*) as count from accounts where id in (select account_id from students where centre_id = $1)`,
      [centreId],
    );
    expect(accounts).toEqual({ count: 2 });
  });

  it('has nothing to print once everybody chose a password', async () => {
    await aClass(api.database, centreId, { count: 1 });
    const { slips } = await slipsOf('division=3A');
    await choose(slips[0]);
    const answer = await member.get(path('division=3A'));
    expect([answer.status, answer.body.code]).toEqual([409, 'NO_CREDENTIALS_TO_PRINT']);
  });

  it('prints another password where the old one has expired', async () => {
    await aClass(api.database, centreId, { count: 1 });
    const { slips: before } = await slipsOf('division=3A');
    api.setNow('2027-01-05T10:00:00Z');
    member = await api.signedIn(await anAccount().memberOf(centreId).save(api.database));
    expect((await statesOf())[0]?.state).toBe('expired');
    const { slips: after } = await slipsOf('division=3A');
    expect(after[0]?.email).toBe(before[0]?.email);
    expect(after[0]?.password).not.toBe(before[0]?.password);
    expect((await choose(after[0])).status).toBe(200);
  });

  it('tells namesakes of one birthday apart, in the same school and in another', async () => {
    await aClass(api.database, centreId, { count: 1 });
    await slipsOf('division=3A');
    const [twin] = await aClass(api.database, centreId, { division: '3B', count: 1, from: 14 });
    await api.database.sql(
      `update students set first_name = 'FAŸE', last_name = 'Bernier', birthdate = '2011-01-01' where id = $1`,
      [twin?.id],
    );
    const { slips } = await slipsOf('division=3B');
    expect(slips[0]?.email).toMatch(/^faye\.bernier0101\.\d+$/);
  });

  it('shows in the list of pupils what there is, and stands in the journal of the centre', async () => {
    await aClass(api.database, centreId, { count: 2 });
    await aClass(api.database, centreId, { division: '3B', count: 1, from: 5 });
    const { slips } = await slipsOf('division=3A');
    await choose(slips[0]);
    expect(await statesOf()).toEqual([
      { state: 'chosen', username: slips[0]?.email, printedAt: '2026-11-21T10:00:00.000Z' },
      { state: 'pending', username: slips[1]?.email, printedAt: '2026-11-21T10:00:00.000Z' },
      { state: 'none', username: null, printedAt: null },
    ]);
    const journal = await api.database.sql(
      `select act, cardinality(subject_ids) as pupils, details from centre_journal where centre_id = $1`,
      [centreId],
    );
    expect(journal).toEqual([{ act: 'students.credentials-printed', pupils: 2, details: null }]);
  });
});

describe('POST /centres/:centreId/students/credentials', () => {
  it('without sign-in answers 401, 404 for pupils of another school, 422 for none', async () => {
    const other = await aCentre('Lycée').managingStudents().save(api.database);
    const [theirs] = await aClass(api.database, other.id);
    expect((await renew([theirs!.id], api.anonymous)).status).toBe(401);
    expect((await renew([theirs!.id])).status).toBe(404);
    expect((await renew([newId()])).status).toBe(404);
    expect((await renew([])).status).toBe(422);
  });

  it('gives whoever lost it another password, and ends what the old one opened', async () => {
    const [pupil] = await aClass(api.database, centreId, { count: 2 });
    const { slips } = await slipsOf('division=3A');
    const { accessToken } = (await choose(slips[0])).body;
    expect((await renew([pupil!.id])).body).toEqual({ renewed: 1 });
    expect((await statesOf())[0]).toMatchObject({ state: 'pending', printedAt: null });
    expect((await api.anonymous.withToken(accessToken).get('/me')).status).toBe(401);
    expect((await signIn({ email: slips[0]!.email, password: 'Soleil-vert-7' })).status).toBe(401);
    const { slips: again } = await slipsOf(`studentIds=${pupil?.id}`);
    expect(again.map(({ email }) => email)).toEqual([slips[0]?.email]);
    expect((await choose(again[0])).status).toBe(200);
  });

  it('leaves an account alone that has become more than the school’s', async () => {
    const [pupil] = await aClass(api.database, centreId, { count: 1 });
    const { slips } = await slipsOf('division=3A');
    await choose(slips[0]);
    await api.database.sql(`update accounts set email = 'faye@maison.test' where username = $1`, [
      slips[0]?.email,
    ]);
    const answer = await renew([pupil!.id]);
    expect([answer.status, answer.body.code, answer.body.blockers]).toEqual([
      409,
      'ACCOUNT_NOT_OF_SCHOOL',
      [{ code: 'ACCOUNT_NOT_OF_SCHOOL', studentId: pupil?.id }],
    ]);
    expect((await signIn({ email: slips[0]!.email, password: 'Soleil-vert-7' })).status).toBe(200);
  });
});

describe('the account of a pupil', () => {
  it('has all that the school holds of the pupil', async () => {
    const [pupil] = await aClass(api.database, centreId, { count: 1 });
    await member.put(`/centres/${centreId}/profiles`, [{ ine: pupil?.ine, levels: { '1.1': 2 } }]);
    const { slips } = await slipsOf('division=3A');
    const { accessToken } = (await choose(slips[0])).body;
    const { body } = await api.anonymous
      .withToken(accessToken)
      .get<Record<string, unknown>>('/me/personal-data');
    expect(body).toMatchObject({
      students: [{ school: 'Collège Anne Frank', division: '3A', ine: pupil?.ine, birthInseeCode: '75056' }],
      competenceProfiles: [{ centre: 'Collège Anne Frank', certifiable: false }],
    });
  });

  it('goes with its erasure, and the pupil stays in the list of the school', async () => {
    await aClass(api.database, centreId, { count: 1 });
    const { slips } = await slipsOf('division=3A');
    const { accessToken } = (await choose(slips[0])).body;
    const client = api.anonymous.withToken(accessToken);
    expect((await client.post('/me/erasure', { currentPassword: 'Soleil-vert-7' })).status).toBe(204);
    expect((await statesOf()).map(({ state }) => state)).toEqual(['none']);
  });
});
