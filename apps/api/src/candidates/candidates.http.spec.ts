import type { CandidatePage } from '#dto/candidates/candidate.response.js';
import type { ImportProblem, ImportReport } from '#dto/candidates/import-candidates.js';
import type { SessionResponse } from '#dto/sessions/session.response.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../seeds/builders/centre.builder.js';
import { aSession, type BuiltSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { candidateList, LIST_HEADERS, listedPerson, odsOf } from '../testing/ods.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;
let centre: BuiltCentre;
let member: ApiClient;
let stranger: ApiClient;

beforeAll(async () => {
  api = await startApi();
  centre = await aCentre().save(api.database);
  const elsewhere = await aCentre('Centre Prix').save(api.database);
  member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
  stranger = await api.signedIn(await anAccount().adminOf(elsewhere.id).save(api.database));
});
afterAll(() => api.close());

const file = (content: Buffer, name = 'liste-candidats.ods') => ({ name, content });
const send = <T = ImportReport>(
  session: { id: string },
  content: Buffer,
  query = '',
  who = member,
  headers = {},
) => who.upload<T>(`/sessions/${session.id}/candidates/import${query}`, file(content), headers);
const listOf = async (session: { id: string }, query = '?pageSize=100') =>
  (await member.get<CandidatePage>(`/sessions/${session.id}/candidates${query}`)).body;
const people = (...indexes: number[]) => indexes.map((index) => listedPerson(index));

describe('POST /sessions/:sessionId/candidates/import', () => {
  let session: BuiltSession;
  beforeEach(async () => {
    session = await aSession().save(api.database, centre.id);
  });

  it('asks who it is, and does not exist for a stranger', async () => {
    expect((await send(session, candidateList(people(0)), '', api.anonymous)).status).toBe(401);
    expect((await send(session, candidateList(people(0)), '', stranger)).status).toBe(404);
    expect((await listOf(session)).total).toBe(0);
  });

  it('enrols everybody, counts them in the session, and writes the journal', async () => {
    const answer = await send(session, candidateList(people(0, 1, 2)));
    expect(answer).toMatchObject({
      status: 200,
      body: { added: 3, changed: 0, removed: 0, unchanged: 0, skipped: [], problems: [] },
    });
    const { items, total } = await listOf(session);
    expect(total).toBe(3);
    expect(items.map(({ lastName }) => lastName)).toEqual(['NOMA', 'NOMB', 'NOMC']);
    expect(items[0]).toMatchObject({
      firstName: 'Prénom A',
      birthdate: '2001-07-04',
      sex: 'F',
      birthPostalCode: '75001',
      billingMode: 'FREE',
      externalId: 'ETU0',
      version: 1,
    });
    const { body } = await member.get<SessionResponse>(`/sessions/${session.id}`);
    expect(body.enrolledCount).toBe(3);
    const journal = await api.database.sql(
      'select seq, act, details from journal where session_id = $1 order by seq',
      [session.id],
    );
    expect(journal).toEqual([
      { seq: 1, act: 'session.created', details: null },
      {
        seq: 2,
        act: 'candidates.imported',
        details: { mode: 'replace', added: 3, changed: 0, removed: 0, unchanged: 0 },
      },
    ]);
  });

  it('replaces the list: who stays keeps their id and their accessibility need, the others go', async () => {
    await send(session, candidateList(people(0, 1, 2)));
    const before = await listOf(session);
    await api.database.sql('update candidates set accessibility_adjustment_needed = true where id = $1', [
      before.items[1]?.id,
    ]);
    const changed = listedPerson(1, { 12: '50 %' });
    const answer = await send(session, candidateList([listedPerson(0), changed, listedPerson(3)]));
    expect(answer.body).toMatchObject({ added: 1, changed: 1, removed: 1, unchanged: 1 });
    const after = await listOf(session);
    expect(after.items.map(({ lastName }) => lastName)).toEqual(['NOMA', 'NOMB', 'NOMD']);
    expect(after.items[1]).toMatchObject({
      id: before.items[1]?.id,
      extraTimePercentage: 50,
      accessibilityAdjustmentNeeded: true,
      version: 2,
    });
  });

  it('adds to the list in the mode merge', async () => {
    await send(session, candidateList(people(0, 1)));
    const answer = await send(session, candidateList(people(1, 2)), '?mode=merge');
    expect(answer.body).toMatchObject({ added: 1, changed: 0, removed: 0, unchanged: 1 });
    expect((await listOf(session)).total).toBe(3);
  });

  it('changes nothing when the same file comes twice', async () => {
    const list = candidateList(people(0, 1));
    await send(session, list);
    const before = await listOf(session);
    expect((await send(session, list)).body).toMatchObject({
      added: 0,
      changed: 0,
      removed: 0,
      unchanged: 2,
    });
    expect(await listOf(session)).toEqual(before);
  });

  it('tells what would happen in a dry run, and writes nothing', async () => {
    await send(session, candidateList(people(0, 1)));
    const answer = await send(session, candidateList(people(1, 2, 3)), '?dryRun=true');
    expect(answer).toMatchObject({ status: 200, body: { added: 2, removed: 1, unchanged: 1 } });
    expect((await listOf(session)).items.map(({ lastName }) => lastName)).toEqual(['NOMA', 'NOMB']);
    expect(await api.database.sql('select 1 from journal where session_id = $1', [session.id])).toHaveLength(
      2,
    );
  });

  it('enrols nobody when one row is faulty, and names every cell with its row and column', async () => {
    await send(session, candidateList(people(0)));
    const faulty = [
      listedPerson(1),
      listedPerson(2, { 3: '4 juillet' }),
      listedPerson(3, { 1: '', 12: 120 }),
      listedPerson(1),
    ];
    const answer = await send<ImportProblem>(session, candidateList(faulty));
    expect(answer).toMatchObject({ status: 422, body: { code: 'CANDIDATES_NOT_VALID' } });
    expect(answer.body.problems.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
      [14, '* Date de naissance (format : jj/mm/aaaa)', 'CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID', '4 juillet'],
      [15, '* Nom de naissance', 'CANDIDATE_LAST_NAME_REQUIRED', null],
      [15, 'Temps majoré ?', 'CANDIDATE_EXTRA_TIME_NOT_VALID', '120'],
      [16, null, 'DUPLICATE_CANDIDATE', '13'],
    ]);
    expect((await listOf(session)).items.map(({ lastName }) => lastName)).toEqual(['NOMA']);
    const rehearsal = await send(session, candidateList(faulty), '?dryRun=true');
    expect(rehearsal).toMatchObject({
      status: 200,
      body: { added: 1, changed: 0, removed: 1, unchanged: 0 },
    });
    expect(new Set(rehearsal.body.problems.map(({ row }) => row)).size).toBe(3);
    const merging = await send(session, candidateList(faulty), '?dryRun=true&mode=merge');
    expect(merging.body).toMatchObject({ added: 1, removed: 0 });
  });

  it('reads real date and percent cells, and numbers that lost their zero', async () => {
    const typed = listedPerson(0, {
      3: { day: '2001-07-04' },
      6: 1000,
      7: 'Bourg-en-Bresse',
      12: { percent: 33 },
    });
    expect(await send(session, candidateList([typed]))).toMatchObject({ status: 200, body: { added: 1 } });
    expect((await listOf(session)).items[0]).toMatchObject({
      birthdate: '2001-07-04',
      birthPostalCode: '01000',
      extraTimePercentage: 33,
    });
  });

  it('is one effect when the same call comes twice with its Idempotency-Key, and another file is another call', async () => {
    const key = { 'idempotency-key': 'lost-answer' };
    const first = await send(session, candidateList(people(0, 1)), '', member, key);
    const again = await send(session, candidateList(people(0, 1)), '', member, key);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    const other = await send<ImportProblem>(session, candidateList(people(5)), '', member, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it('is refused once somebody has joined, naming them, and once the session is finalised', async () => {
    const joined = await aSession().withCandidates(3).joinedBy(2).save(api.database, centre.id);
    const answer = await send<ImportProblem>(joined, candidateList(people(0)));
    expect(answer).toMatchObject({ status: 409, body: { code: 'SESSION_HAS_JOINED_CANDIDATES' } });
    expect(answer.body.blockers).toHaveLength(2);
    const closed = await aSession().withCandidates(3).finalised().save(api.database, centre.id);
    expect(await send<ImportProblem>(closed, candidateList(people(0)))).toMatchObject({
      status: 409,
      body: { code: 'SESSION_ALREADY_FINALISED' },
    });
  });

  it('is not offered to a school that manages its pupils; a school that does not has no billing', async () => {
    const college = await aCentre('Collège').managingStudents().save(api.database);
    const lycee = await aCentre('Lycée').ofKind('SCO').save(api.database);
    const teacher = await api.signedIn(
      await anAccount().memberOf(college.id).memberOf(lycee.id).save(api.database),
    );
    const ofCollege = await aSession().save(api.database, college.id);
    expect(await send<ImportProblem>(ofCollege, candidateList(people(0)), '', teacher)).toMatchObject({
      status: 403,
      body: { code: 'SPREADSHEET_NOT_OFFERED' },
    });
    const ofLycee = await aSession().save(api.database, lycee.id);
    const headers = LIST_HEADERS.slice(0, 13);
    const list = candidateList([listedPerson(0).slice(0, 13)], headers);
    expect((await send(ofLycee, list, '', teacher)).status).toBe(200);
  });

  it.each<[string, () => Buffer, number, string]>([
    ['a text renamed .ods', () => Buffer.from('Bonjour,\nvoici la liste.\n'), 415, 'FILE_IS_OTHER_FORMAT'],
    ['a .csv of something else', () => Buffer.from('Nom;Prénom\nDELARUE;Sophie\n'), 422, 'HEADERS_NOT_FOUND'],
    ['a broken .ods', () => candidateList(people(0)).subarray(0, 900), 422, 'FILE_UNREADABLE'],
    ['an empty file', () => Buffer.alloc(0), 422, 'FILE_EMPTY'],
    ['another spreadsheet', () => odsOf([['Courses'], ['Pommes']]), 422, 'HEADERS_NOT_FOUND'],
    ['a list of nobody', () => candidateList([]), 422, 'NO_CANDIDATE_IN_FILE'],
  ])('refuses %s clearly, and keeps the list', async (_, content, status, code) => {
    await send(session, candidateList(people(0)));
    expect(await send<ImportProblem>(session, content())).toMatchObject({ status, body: { code } });
    expect((await listOf(session)).total).toBe(1);
  });

  it('takes an .xlsx and a .csv too, and goes by what a file is, not by its name', async () => {
    const xlsx = candidateList(people(0, 1), LIST_HEADERS, 'xlsx');
    expect(await send(session, xlsx)).toMatchObject({ status: 200, body: { added: 2 } });
    const lines = [LIST_HEADERS, listedPerson(1), listedPerson(2)].map((cells) =>
      cells.map(String).join(';'),
    );
    const csv = Buffer.from(lines.join('\r\n').replace('…', '...'), 'latin1');
    expect(await send(session, csv)).toMatchObject({
      status: 200,
      body: { added: 1, removed: 1, unchanged: 1 },
    });
  });

  it('refuses 20 MB, and a call without a file', async () => {
    const large = await send<ImportProblem>(session, Buffer.alloc(20 * 1024 * 1024));
    expect(large).toMatchObject({ status: 413, body: { code: 'FILE_TOO_LARGE' } });
    const none = await member.post(`/sessions/${session.id}/candidates/import`, {});
    expect(none).toMatchObject({ status: 415 });
  });

  it('takes the last list of several sent at once, whole', async () => {
    const lists = [people(0, 1, 2), people(3, 4), people(5)];
    const answers = await Promise.all(lists.map((list) => send(session, candidateList(list))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { items, total } = await listOf(session);
    expect([3, 2, 1]).toContain(total);
    const wholes = lists.map((list) => list.map((row) => row[1]));
    expect(wholes).toContainEqual(items.map(({ lastName }) => lastName));
    const { body } = await member.get<SessionResponse>(`/sessions/${session.id}`);
    expect(body.enrolledCount).toBe(total);
  });
});

describe('GET /sessions/:sessionId/candidates', () => {
  it('does not exist for a stranger', async () => {
    const session = await aSession().withCandidates(1).save(api.database, centre.id);
    expect((await stranger.get(`/sessions/${session.id}/candidates`)).status).toBe(404);
  });

  it('sorts as French does, pages, and finds names whatever the accents and the order', async () => {
    const session = await aSession().withCandidates(30).save(api.database, centre.id);
    const all = await listOf(session);
    const sorted = [...all.items].sort((a, b) => a.lastName.localeCompare(b.lastName, 'fr'));
    expect(all.items.map(({ lastName }) => lastName)).toEqual(sorted.map(({ lastName }) => lastName));
    const second = await listOf(session, '?pageSize=12&page=3');
    expect(second).toMatchObject({ total: 30, page: 3 });
    expect(second.items).toEqual(all.items.slice(24));
    expect((await listOf(session, '?page=9')).total).toBe(30);
    const found = await listOf(session, `?search=${encodeURIComponent('quakenbruck')}`);
    expect(found.items.map(({ lastName }) => lastName)).toEqual(['QUAKENBRÜCK']);
    expect((await listOf(session, `?search=${encodeURIComponent('Sophie Delarue')}`)).total).toBe(1);
    expect((await listOf(session, '?search=%25')).total).toBe(0);
  });
});
