import type { CandidatePage } from '#dto/candidates/candidate.response.js';
import type { ImportProblem, ImportReport } from '#dto/candidates/import-candidates.js';
import { importsEndpoints } from '#dto/candidates/imports.endpoints.js';
import type {
  MendedRow,
  StagedImportResponse,
  StagedPeople,
} from '#dto/candidates/staged-import.response.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../seeds/builders/centre.builder.js';
import { aSession, type BuiltSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { eventually } from '../testing/eventually.js';
import { odsOfRows, rowOf, textCell } from '../platform/spreadsheet/testing/ods-writer.js';
import { candidateList, LIST_HEADERS, listedPerson, odsOf, type TestCell } from '../testing/ods.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;
let centre: BuiltCentre;
let session: BuiltSession;
let member: ApiClient;
let colleague: ApiClient;
let stranger: ApiClient;

beforeAll(async () => {
  api = await startApi();
  centre = await aCentre().save(api.database);
  const elsewhere = await aCentre('Centre Prix').save(api.database);
  member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
  colleague = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
  stranger = await api.signedIn(await anAccount().adminOf(elsewhere.id).save(api.database));
});
afterAll(() => api.close());
beforeEach(async () => {
  session = await aSession().save(api.database, centre.id);
});

const at = (path = '') => `/sessions/${session.id}/candidates/imports${path}`;
const people = (...indexes: number[]) => indexes.map((index) => listedPerson(index));
const send = (rows: readonly TestCell[][], who = member) =>
  who.upload<{ importId: string }>(at(), { name: 'liste.ods', content: candidateList(rows) });
const preview = async (importId: string, query = '') =>
  (await member.get<StagedImportResponse>(at(`/${importId}${query}`))).body;
const mend = (importId: string, row: number, changes: object) =>
  member.call<MendedRow>('PATCH', at(`/${importId}/rows/${row}`), { body: changes });
const confirm = <T = ImportReport>(importId: string, request: object) =>
  member.post<T>(at(`/${importId}/confirmation`), request);
const enrolled = async () =>
  (await member.get<CandidatePage>(`/sessions/${session.id}/candidates?pageSize=100`)).body.items;
const enrol = async (rows: readonly TestCell[][]) =>
  member.upload(`/sessions/${session.id}/candidates/import`, { name: 'l.ods', content: candidateList(rows) });

/** Sent and read to its end. */
async function staged(rows: readonly TestCell[][]): Promise<string> {
  const { status, body } = await send(rows);
  expect(status).toBe(201);
  await eventually(
    () => preview(body.importId),
    ({ state }) => state === 'ready',
  );
  return body.importId;
}

/** While the act lasts, no file is read further than this: the database waits there. */
async function heldAt<T>(progress: number, act: () => Promise<T>): Promise<T> {
  const client = await api.database.pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [progress]);
    await client.query(
      `create function hold_reading() returns trigger language plpgsql as
         $$ begin perform pg_advisory_xact_lock(${progress}); return new; end $$`,
    );
    await client.query(
      `create trigger hold_reading before update on staged_imports
         for each row when (new.progress = ${progress}) execute function hold_reading()`,
    );
    return await act();
  } finally {
    await client.query('select pg_advisory_unlock($1)', [progress]);
    await client.query('drop function hold_reading() cascade');
    client.release();
  }
}

describe('POST /sessions/:sessionId/candidates/imports', () => {
  it('asks who it is, and does not exist for a stranger', async () => {
    expect((await send(people(0), api.anonymous)).status).toBe(401);
    expect((await send(people(0), stranger)).status).toBe(404);
  });

  it('keeps the rows and enrols nobody', async () => {
    const importId = await staged(people(0, 1));
    expect(await enrolled()).toEqual([]);
    expect(await preview(importId)).toMatchObject({
      fileName: 'liste.ods',
      state: 'ready',
      progress: 100,
      counts: { rows: 2, added: 2, changed: 0, unchanged: 0, skipped: 0, faulty: 0, removed: 0, problems: 0 },
      problems: [],
      rows: { items: [], total: 0 },
    });
  });

  it('is one import when the call comes twice with its key', async () => {
    const file = { name: 'liste.ods', content: candidateList(people(0)) };
    const key = { 'idempotency-key': 'the same' };
    const [first, second] = [await member.upload(at(), file, key), await member.upload(at(), file, key)];
    expect(second.body).toEqual(first.body);
  });

  it.each<[string, () => Buffer, number, string]>([
    ['another spreadsheet', () => odsOf([['Courses'], ['Pommes']]), 422, 'HEADERS_NOT_FOUND'],
    ['an empty file', () => Buffer.alloc(0), 422, 'FILE_EMPTY'],
    ['a list of nobody', () => candidateList([]), 422, 'NO_CANDIDATE_IN_FILE'],
  ])('refuses %s at once', async (_, content, status, code) => {
    const answer = await member.upload(at(), { name: 'liste.ods', content: content() });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('is refused once somebody has joined, and once the session is finalised', async () => {
    session = await aSession().withCandidates(2).joinedBy(1).save(api.database, centre.id);
    expect(await send(people(0))).toMatchObject({
      status: 409,
      body: { code: 'SESSION_HAS_JOINED_CANDIDATES' },
    });
    session = await aSession().withCandidates(2).finalised().save(api.database, centre.id);
    expect(await send(people(0))).toMatchObject({ status: 409, body: { code: 'SESSION_ALREADY_FINALISED' } });
  });
});

describe('GET /sessions/:sessionId/candidates/imports/:importId', () => {
  it('is for the one who sent the file: a colleague gets 404 as a stranger does', async () => {
    const importId = await staged(people(0));
    for (const who of [colleague, stranger]) {
      expect((await who.get(at(`/${importId}`))).status).toBe(404);
      expect((await who.call('PATCH', at(`/${importId}/rows/13`), { body: {} })).status).toBe(404);
      expect((await who.post(at(`/${importId}/confirmation`), { mode: 'merge' })).status).toBe(404);
      expect((await who.call('DELETE', at(`/${importId}`), {})).status).toBe(404);
    }
    expect((await member.get(at('/no-id'))).status).toBe(404);
    expect((await member.get(at(`/${importId}?pageSize=1000`))).status).toBe(422);
  });

  it('counts every row once, names who would go, and shows what needs an eye, problems first', async () => {
    await enrol(people(0, 1, 2, 3));
    const importId = await staged([
      listedPerson(1),
      listedPerson(2, { 12: '50 %' }),
      listedPerson(4),
      listedPerson(5, { 9: 'formateur@gmial.com' }),
      listedPerson(6, { 3: '04/07/01', 4: 'Femme' }),
      listedPerson(1),
      ['', '', '', '', '', '', '', '', '', '', '', '', '', '', '', 'Total : 6'],
    ]);
    const { counts, removed, skipped, problems, rows } = await preview(importId);
    expect(counts).toEqual({
      rows: 7,
      added: 2,
      changed: 1,
      unchanged: 1,
      skipped: 1,
      faulty: 2,
      removed: 2,
      problems: 4,
    });
    expect(removed.map(({ lastName }) => lastName)).toEqual(['NOMA', 'NOMD']);
    expect(skipped).toEqual([{ row: 19, reason: 'OUTSIDE_THE_LIST' }]);
    expect(
      problems.map(({ row, code, value, suggestion, blocking }) => [row, code, value, suggestion, blocking]),
    ).toEqual([
      [16, 'CANDIDATE_RESULT_RECIPIENT_EMAIL_UNLIKELY', 'formateur@gmial.com', 'formateur@gmail.com', false],
      [17, 'CANDIDATE_BIRTHDATE_TWO_DIGIT_YEAR', '04/07/01', '04/07/2001', true],
      [17, 'CANDIDATE_SEX_NOT_VALID', 'Femme', 'F', true],
      [18, 'DUPLICATE_CANDIDATE', '13', undefined, true],
    ]);
    expect(rows.items.map(({ row, status }) => [row, status])).toEqual([
      [17, 'faulty'],
      [18, 'faulty'],
      [16, 'added'],
      [14, 'changed'],
    ]);
    expect(rows.items[3]).toMatchObject({
      cells: { extraTimePercentage: '50 %' },
      before: { extraTimePercentage: '' },
    });
    const second = await preview(importId, '?show=all&pageSize=3&page=3');
    expect(second.rows).toMatchObject({ total: 7, page: 3 });
    expect(second.rows.items).toHaveLength(1);
    expect((await preview(importId, '?page=9')).rows).toMatchObject({ total: 4, items: [] });
    expect((await preview(importId, '?show=faulty')).rows.total).toBe(2);
  });
});

describe('PATCH /sessions/:sessionId/candidates/imports/:importId/rows/:row', () => {
  it('refuses cells that a list does not have, and rows that the file does not have', async () => {
    const importId = await staged(people(0));
    const answer = await mend(importId, 13, { cells: { shoeSize: '42' }, skipped: 'maybe' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'INPUT_INVALID' } });
    expect((await mend(importId, 99, { cells: {} })).status).toBe(404);
    expect((await member.call('PATCH', at(`/${importId}/rows/first`), { body: {} })).status).toBe(404);
  });

  it('judges the row again, the rest of it as it was', async () => {
    const importId = await staged([listedPerson(0, { 3: '04/07/01', 4: 'X' })]);
    const first = await mend(importId, 13, { cells: { birthdate: '04/07/2001' } });
    expect(first.body.row).toMatchObject({
      status: 'faulty',
      problems: [{ code: 'CANDIDATE_SEX_NOT_VALID' }],
    });
    const second = await mend(importId, 13, { cells: { sex: ' f\u200b ' } });
    expect(second.body).toMatchObject({
      row: { status: 'added', problems: [], cells: { sex: 'f', lastName: 'NOMA' } },
      counts: { added: 1, faulty: 0, problems: 0 },
    });
    const third = await mend(importId, 13, { cells: { lastName: '' } });
    expect(third.body.row).toMatchObject({
      problems: [{ code: 'CANDIDATE_LAST_NAME_REQUIRED', value: null }],
    });
  });

  it('finds duplicates anew, in the row and in the others', async () => {
    const importId = await staged([listedPerson(0), listedPerson(0), listedPerson(1)]);
    expect((await preview(importId)).problems).toMatchObject([
      { row: 14, code: 'DUPLICATE_CANDIDATE', value: '13' },
    ]);
    const parted = await mend(importId, 13, { cells: { firstName: 'Autre' } });
    expect(parted.body.others).toMatchObject([{ row: 14, status: 'added', problems: [] }]);
    const again = await mend(importId, 13, { cells: { lastName: 'nom-b', firstName: 'PRENOM B' } });
    expect(again.body.others).toMatchObject([{ row: 15, status: 'faulty', problems: [{ value: '13' }] }]);
    const left = await mend(importId, 15, { skipped: true });
    expect(left.body).toMatchObject({
      row: { status: 'skipped', reason: 'LEFT_OUT', problems: [] },
      counts: { skipped: 1 },
    });
    expect((await mend(importId, 15, { skipped: false })).body.row.status).toBe('faulty');
  });
});

describe('POST /sessions/:sessionId/candidates/imports/:importId/confirmation', () => {
  it('asks for the mode', async () => {
    const importId = await staged(people(0));
    expect(await confirm<ImportProblem>(importId, { mode: 'all' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/mode' }] },
    });
  });

  it('is refused while a row is faulty, and enrols everybody once all are mended', async () => {
    const importId = await staged([listedPerson(0), listedPerson(1, { 4: '' })]);
    expect(await confirm<ImportProblem>(importId, { mode: 'replace' })).toMatchObject({
      status: 422,
      body: { code: 'CANDIDATES_NOT_VALID', problems: [{ row: 14, code: 'CANDIDATE_SEX_REQUIRED' }] },
    });
    expect(await enrolled()).toEqual([]);
    await mend(importId, 14, { cells: { sex: 'M' } });
    expect(await confirm(importId, { mode: 'replace' })).toMatchObject({
      status: 200,
      body: { added: 2, skipped: [] },
    });
    expect((await enrolled()).map(({ lastName }) => lastName)).toEqual(['NOMA', 'NOMB']);
    const [entry] = await api.database.sql(
      `select act, details from journal where session_id = $1 order by seq desc limit 1`,
      [session.id],
    );
    expect(entry).toEqual({
      act: 'candidates.imported',
      details: { mode: 'replace', added: 2, changed: 0, removed: 0, unchanged: 0 },
    });
  });

  it('happens once, whoever confirms again, and keeps nothing of the rows', async () => {
    const importId = await staged(people(0, 1));
    const outcomes = await Promise.all([1, 2, 3].map(() => confirm(importId, { mode: 'replace' })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await confirm<ImportProblem>(importId, { mode: 'replace' })).toMatchObject({
      status: 409,
      body: { code: 'IMPORT_ALREADY_USED' },
    });
    expect(await mend(importId, 13, { cells: {} })).toMatchObject({ status: 409 });
    expect(await preview(importId)).toMatchObject({ state: 'used', counts: { rows: 0 } });
    expect(await api.database.sql('select 1 from staged_rows where import_id = $1', [importId])).toEqual([]);
  });

  it('replaces or merges as it is told, and people who stay keep their accessibility need', async () => {
    await enrol(people(0, 1));
    await api.database.sql(
      'update candidates set accessibility_adjustment_needed = true where session_id = $1',
      [session.id],
    );
    const merged = await confirm(await staged([listedPerson(1, { 12: '33 %' }), listedPerson(2)]), {
      mode: 'merge',
    });
    expect(merged.body).toMatchObject({ added: 1, changed: 1, removed: 0, unchanged: 0 });
    const replaced = await confirm(await staged(people(1)), { mode: 'replace' });
    expect(replaced.body).toMatchObject({ added: 0, changed: 1, removed: 2 });
    expect(await enrolled()).toMatchObject([{ lastName: 'NOMB', accessibilityAdjustmentNeeded: true }]);
  });

  it('notices that somebody changed the list since the preview, and goes on once it was shown again', async () => {
    await enrol(people(0));
    const importId = await staged(people(1));
    const { basis } = await preview(importId);
    await colleague.upload(`/sessions/${session.id}/candidates/import`, {
      name: 'l.ods',
      content: candidateList(people(0, 7)),
    });
    expect(await confirm<ImportProblem>(importId, { mode: 'replace' })).toMatchObject({
      status: 409,
      body: { code: 'STALE' },
    });
    expect((await enrolled()).map(({ lastName }) => lastName)).toEqual(['NOMA', 'NOMH']);
    const anew = await preview(importId);
    expect(anew.removed.map(({ lastName }) => lastName)).toEqual(['NOMA', 'NOMH']);
    expect((await confirm(importId, { mode: 'replace', basis })).status).toBe(409);
    expect((await confirm(importId, { mode: 'replace', basis: anew.basis })).body).toMatchObject({
      added: 1,
      removed: 2,
    });
  });

  it('is refused once somebody has joined since, naming them', async () => {
    await enrol(people(0));
    const importId = await staged(people(1));
    await api.database.sql('update candidates set joined_at = now() where session_id = $1', [session.id]);
    expect(await confirm<ImportProblem>(importId, { mode: 'merge' })).toMatchObject({
      status: 409,
      body: { code: 'SESSION_HAS_JOINED_CANDIDATES', blockers: [{ code: 'CANDIDATE_HAS_JOINED' }] },
    });
  });

  it('takes 10,000 people, telling how far it is', async () => {
    const rows = [[...LIST_HEADERS], ...people(...Array(10_000).keys())].map((cells) =>
      rowOf(cells.map((cell) => textCell(typeof cell === 'string' ? cell : '')).join('')),
    );
    const seen = new Set<number>();
    const asked = async (importId: string) => {
      const answer = await preview(importId);
      seen.add(answer.progress);
      return answer;
    };
    const importId = await heldAt(50, async () => {
      const { body } = await member.upload<{ importId: string }>(at(), {
        name: 'liste.ods',
        content: odsOfRows(rows.join('')),
      });
      const meanwhile = await eventually(
        () => asked(body.importId),
        ({ progress }) => progress >= 40,
      );
      expect(meanwhile).toMatchObject({ state: 'reading', progress: 40, counts: { rows: 4_000 } });
      return body.importId;
    });
    const last = await eventually(
      () => asked(importId),
      ({ state }) => state === 'ready',
    );
    expect(last).toMatchObject({ progress: 100, counts: { rows: 10_000, added: 10_000 } });
    expect([...seen]).toEqual([...seen].sort((a, b) => a - b));
    expect([...seen].filter((progress) => progress % 10 !== 0)).toEqual([]);
    expect(await confirm(importId, { mode: 'replace' })).toMatchObject({ body: { added: 10_000 } });
  });

  it('never wipes a list with rows that were all left out', async () => {
    await enrol(people(0));
    const importId = await staged(people(1));
    await mend(importId, 13, { skipped: true });
    expect(await confirm<ImportProblem>(importId, { mode: 'replace' })).toMatchObject({
      status: 422,
      body: { code: 'NO_CANDIDATE_IN_FILE' },
    });
  });
});

describe('GET /sessions/:sessionId/candidates/imports/:importId/people', () => {
  const named = (importId: string, query: string, who = member) =>
    who.get<StagedPeople>(at(`/${importId}/people?${query}`));

  it('is there for the one who sent the file, and knows what it is asked', async () => {
    const importId = await staged(people(0));
    expect((await named(importId, 'status=added', api.anonymous)).status).toBe(401);
    expect((await named(importId, 'status=added', stranger)).status).toBe(404);
    expect((await named(importId, 'status=added', colleague)).status).toBe(404);
    expect(await named(importId, 'status=gone')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/status' }] },
    });
  });

  it('names everybody who is removed, beyond the hundred that the preview names', async () => {
    await enrol(people(...Array(120).keys()));
    const importId = await staged(people(200));
    expect((await preview(importId)).removed).toHaveLength(100);
    const pages = [1, 2, 3].map((page) => named(importId, `status=removed&pageSize=50&page=${page}`));
    const told = (await Promise.all(pages)).map(({ body }) => body);
    expect(told.map(({ total, items }) => [total, items.length])).toEqual([
      [120, 50],
      [120, 50],
      [120, 20],
    ]);
    const names = told.flatMap(({ items }) => items.map(({ lastName }) => lastName));
    expect(new Set(names).size).toBe(120);
    expect(names).toEqual([...names].sort(new Intl.Collator('fr').compare));
    expect(told[0]?.items[0]).toMatchObject({ row: null, lastName: 'NOMA', birthdate: '2001-07-04' });
    expect((await named(importId, 'status=removed&pageSize=50&page=4')).body).toMatchObject({
      total: 120,
      items: [],
    });
  });

  it('names who is added and who changes, with their rows, as the list is mended', async () => {
    await enrol(people(0));
    const importId = await staged([
      listedPerson(0, { 12: '33 %' }),
      listedPerson(1),
      listedPerson(2, { 4: 'X' }),
    ]);
    expect((await named(importId, 'status=changed')).body).toMatchObject({
      total: 1,
      items: [{ row: 13, lastName: 'NOMA' }],
    });
    expect((await named(importId, 'status=added')).body.items.map(({ row }) => row)).toEqual([14]);
    await mend(importId, 15, { cells: { sex: 'F' } });
    expect((await named(importId, 'status=added')).body.items.map(({ row }) => row)).toEqual([14, 15]);
  });
});

describe('an import of a school that has begun to manage its pupils', () => {
  it('is refused by a code that the contract names for each call', async () => {
    const school = await aCentre('Lycée').ofKind('SCO').save(api.database);
    const teacher = await api.signedIn(await anAccount().memberOf(school.id).save(api.database));
    session = await aSession().save(api.database, school.id);
    const { body } = await send([listedPerson(0, { 13: '' })], teacher);
    await api.database.sql('update centres set manages_students = true where id = $1', [school.id]);
    const one = at(`/${body.importId}`);
    const answers = {
      read: await teacher.get(one),
      mend: await teacher.call('PATCH', `${one}/rows/13`, { body: { cells: {} } }),
      file: await teacher.get(`${one}/file`),
    };
    for (const [call, { status, body: problem }] of Object.entries(answers)) {
      expect({ call, status, problem }).toMatchObject({
        status: 403,
        problem: { code: 'SPREADSHEET_NOT_OFFERED' },
      });
      expect(importsEndpoints[call as keyof typeof answers].problems).toContain('SPREADSHEET_NOT_OFFERED');
    }
  });
});

describe('DELETE /sessions/:sessionId/candidates/imports/:importId', () => {
  it('cancels the import, and the rows are gone', async () => {
    const importId = await staged(people(0));
    expect((await member.call('DELETE', at(`/${importId}`), {})).status).toBe(204);
    expect((await member.get(at(`/${importId}`))).status).toBe(404);
    expect(await api.database.sql('select 1 from staged_rows where import_id = $1', [importId])).toEqual([]);
  });
});
