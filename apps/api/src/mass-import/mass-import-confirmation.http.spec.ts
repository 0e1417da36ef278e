import type { MassImportReport, MassImportResult } from '#dto/mass-import/mass-import.response.js';
import type { CandidatePage } from '#dto/candidates/candidate.response.js';
import type { SessionPage, SessionResponse } from '#dto/sessions/session.response.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../seeds/builders/centre.builder.js';
import { aSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { eventually } from '../testing/eventually.js';
import { massCandidate, massFile, massNumber, massRow, massSession } from '../testing/mass-file.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;
let centre: BuiltCentre;
let member: ApiClient;
let colleague: ApiClient;
let stranger: ApiClient;

beforeAll(async () => {
  api = await startApi();
  api.setNow('2030-11-21T10:00:00Z');
  const elsewhere = await aCentre('Centre Prix').save(api.database);
  stranger = await api.signedIn(await anAccount().adminOf(elsewhere.id).save(api.database));
});
afterAll(() => api.close());
beforeEach(async () => {
  api.setNow('2030-11-21T10:00:00Z');
  centre = await aCentre().save(api.database);
  member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
  colleague = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
});

const path = (rest = '') => `/centres/${centre.id}/sessions/mass-import${rest}`;
const send = <T = MassImportReport>(content: Buffer, who = member, query = '', name = 'sessions.csv') =>
  who.upload<T>(path(query), { name, content });
const confirm = <T = MassImportResult>(importId: string | undefined, who = member, headers = {}) =>
  who.post<T>(path(`/${importId}/confirmation`), undefined, headers);
const sessionsOf = async () =>
  (await member.get<SessionPage>(`/centres/${centre.id}/sessions?pageSize=100`)).body;
/** Once the last row is read. */
const read = (importId: string | undefined) =>
  eventually(
    async () => (await member.get<MassImportReport>(path(`/${importId}`))).body,
    ({ state }) => state === 'ready',
  );
const namesOf = async (sessionId: string) =>
  (await member.get<CandidatePage>(`/sessions/${sessionId}/candidates`)).body.items.map(
    ({ lastName }) => lastName,
  );

describe('POST …/mass-import/:massImportId/confirmation', () => {
  it('makes the sessions with their codes and candidates, counts them, and writes the journal', async () => {
    const { body: report } = await send(
      massFile([
        massRow(massSession({ observations: 'Rampe' }), massCandidate(0, { 11: '33%' })),
        massRow(massSession({ invigilators: 'Bernard Petit' }), massCandidate(1)),
        massRow(undefined, massCandidate(1)),
        massRow(massSession({ room: '29' })),
      ]),
    );
    const answer = await confirm(report.importId);
    expect(answer).toMatchObject({
      status: 201,
      body: {
        sessionsCount: 2,
        sessionsWithoutCandidatesCount: 1,
        candidatesCount: 2,
        sessions: [
          {
            site: 'Bâtiment A',
            room: '28D',
            date: '2030-12-04',
            time: '14:30',
            created: true,
            candidatesCount: 2,
          },
          { room: '29', created: true, candidatesCount: 0 },
        ],
      },
    });
    const { body: session } = await member.get<SessionResponse>(`/sessions/${answer.body.sessions[0]?.id}`);
    expect(session).toMatchObject({
      number: answer.body.sessions[0]?.number,
      invigilators: 'Anne Martin, Bernard Petit',
      observations: 'Rampe',
      enrolledCount: 2,
      status: 'created',
      accessCode: expect.stringMatching(/^[A-Z]{4}\d{2}$/) as string,
    });
    const { body: people } = await member.get<CandidatePage>(`/sessions/${session.id}/candidates`);
    expect(people.items[0]).toMatchObject({ lastName: 'NOMA', extraTimePercentage: 33, billingMode: 'FREE' });
    expect(
      await api.database.sql('select seq, act, details from journal where session_id = $1 order by seq', [
        session.id,
      ]),
    ).toEqual([
      { seq: 1, act: 'session.created', details: null },
      {
        seq: 2,
        act: 'candidates.imported',
        details: { mode: 'replace', added: 2, changed: 0, removed: 0, unchanged: 0 },
      },
    ]);
    expect(await api.database.sql('select from staged_rows where import_id = $1', [report.importId])).toEqual(
      [],
    );
  });

  it('replaces the list of a session given by its number, and touches nothing else of it', async () => {
    const session = await aSession().withCandidates(3).save(api.database, centre.id);
    const { body: before } = await member.get<SessionResponse>(`/sessions/${session.id}`);
    const { body: report } = await send(
      massFile([
        massRow(massNumber(session.number), massCandidate(0)),
        massRow(massNumber(` ${session.number} `), massCandidate(1)),
      ]),
    );
    expect(report).toMatchObject({ sessionsCount: 1, candidatesCount: 2, problems: [] });
    const { body } = await confirm(report.importId);
    expect(body.sessions).toMatchObject([
      { id: session.id, number: session.number, created: false, candidatesCount: 2 },
    ]);
    expect(await namesOf(session.id)).toEqual(['NOMA', 'NOMB']);
    const { body: after } = await member.get<SessionResponse>(`/sessions/${session.id}`);
    expect(after).toEqual({ ...before, enrolledCount: 2 });
  });

  it('never empties the list of a session that the file only names', async () => {
    const session = await aSession().withCandidates(3).save(api.database, centre.id);
    const { body: report } = await send(massFile([massRow(massNumber(session.number))]));
    expect(report.problems).toMatchObject([{ code: 'EMPTY_SESSION', blocking: false }]);
    expect((await confirm(report.importId)).status).toBe(201);
    expect(await namesOf(session.id)).toHaveLength(3);
  });

  it('happens once, for the one who sent the file, within two hours', async () => {
    const { body: report } = await send(massFile([massRow(massSession(), massCandidate(0))]));
    expect((await confirm(report.importId, api.anonymous)).status).toBe(401);
    for (const who of [stranger, colleague]) expect((await confirm(report.importId, who)).status).toBe(404);
    const other = await aCentre('Autre').save(api.database);
    const path2 = `/centres/${other.id}/sessions/mass-import/${report.importId}/confirmation`;
    expect((await member.post(path2)).status).toBe(404);
    const answers = await Promise.all([1, 2, 3].map(() => confirm<{ code: string }>(report.importId)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await confirm<{ code: string }>(report.importId)).body.code).toBe('IMPORT_ALREADY_USED');
    expect((await sessionsOf()).total).toBe(1);

    const { body: late } = await send(massFile([massRow(massSession({ room: 'B' }), massCandidate(0))]));
    api.setNow('2030-11-21T12:00:00Z');
    member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
    expect((await confirm(late.importId)).status).toBe(404);
    expect((await confirm('nothing')).status).toBe(404);
  });

  it('is one effect and one answer when it comes again with its key', async () => {
    const { body: report } = await send(massFile([massRow(massSession(), massCandidate(0))]));
    const key = { 'idempotency-key': 'a-mass-import-0001' };
    const answers = [
      await confirm(report.importId, member, key),
      await confirm(report.importId, member, key),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    expect((await sessionsOf()).total).toBe(1);
  });

  it('refuses a file with a problem that blocks, and what is no longer as it was, whole', async () => {
    const { body: faulty } = await send(
      massFile([massRow(massSession(), massCandidate(0, { 3: 'X' }))]),
      member,
      '?wait=false',
    );
    await read(faulty.importId);
    expect(await confirm(faulty.importId)).toMatchObject({
      status: 422,
      body: { code: 'MASS_IMPORT_NOT_VALID', problems: [{ code: 'CANDIDATE_SEX_NOT_VALID' }] },
    });
    const session = await aSession().save(api.database, centre.id);
    const rows = [
      massRow(massSession(), massCandidate(0)),
      massRow(massNumber(session.number), massCandidate(1)),
    ];
    const [first, second] = [await send(massFile(rows)), await send(massFile(rows))];
    expect((await confirm(first.body.importId)).status).toBe(201);
    expect(await confirm(second.body.importId)).toMatchObject({
      status: 409,
      body: {
        code: 'MASS_IMPORT_OUTDATED',
        problems: [{ row: 2, code: 'SESSION_WITH_DATE_AND_TIME_ALREADY_EXISTS' }],
      },
    });
    expect((await sessionsOf()).total).toBe(2);
  });
});

describe('DELETE …/mass-import/:massImportId', () => {
  it('lets go of an import, for the one who sent it', async () => {
    const { body } = await send(massFile([massRow(massSession(), massCandidate(0))]));
    const call = (who: ApiClient) => who.call('DELETE', path(`/${body.importId}`), {});
    expect((await call(api.anonymous)).status).toBe(401);
    for (const who of [stranger, colleague]) expect((await call(who)).status).toBe(404);
    expect((await call(member)).status).toBe(204);
    expect((await confirm(body.importId)).status).toBe(404);
    expect((await member.get(path(`/${body.importId}`))).status).toBe(404);
  });
});
