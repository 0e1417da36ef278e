import type { CandidatePage } from '#dto/candidates/candidate.response.js';
import type { SessionResponse } from '#dto/sessions/session.response.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import { aSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { massCandidate, massFile, massNumber, massRow, massSession } from '../testing/mass-file.js';
import { massImportDesk } from '../testing/mass-import-desk.js';

const { desk, path, send, confirm, sessionsOf, read } = massImportDesk();
const namesOf = async (sessionId: string) =>
  (await desk.member.get<CandidatePage>(`/sessions/${sessionId}/candidates`)).body.items.map(
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
    const { body: session } = await desk.member.get<SessionResponse>(
      `/sessions/${answer.body.sessions[0]?.id}`,
    );
    expect(session).toMatchObject({
      number: answer.body.sessions[0]?.number,
      invigilators: 'Anne Martin, Bernard Petit',
      observations: 'Rampe',
      enrolledCount: 2,
      status: 'created',
      accessCode: expect.stringMatching(/^[A-Z]{4}\d{2}$/) as string,
    });
    const { body: people } = await desk.member.get<CandidatePage>(`/sessions/${session.id}/candidates`);
    expect(people.items[0]).toMatchObject({ lastName: 'NOMA', extraTimePercentage: 33, billingMode: 'FREE' });
    expect(
      await desk.api.database.sql(
        'select seq, act, details from journal where session_id = $1 order by seq',
        [session.id],
      ),
    ).toEqual([
      { seq: 1, act: 'session.created', details: null },
      {
        seq: 2,
        act: 'candidates.imported',
        details: { mode: 'replace', added: 2, changed: 0, removed: 0, unchanged: 0 },
      },
    ]);
    expect(
      await desk.api.database.sql('select from staged_rows where import_id = $1', [report.importId]),
    ).toEqual([]);
  });

  it('replaces the list of a session given by its number, and touches nothing else of it', async () => {
    const session = await aSession().withCandidates(3).save(desk.api.database, desk.centre.id);
    const { body: before } = await desk.member.get<SessionResponse>(`/sessions/${session.id}`);
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
    const { body: after } = await desk.member.get<SessionResponse>(`/sessions/${session.id}`);
    expect(after).toEqual({ ...before, enrolledCount: 2 });
  });

  it('never empties the list of a session that the file only names', async () => {
    const session = await aSession().withCandidates(3).save(desk.api.database, desk.centre.id);
    const { body: report } = await send(massFile([massRow(massNumber(session.number))]));
    expect(report.problems).toMatchObject([{ code: 'EMPTY_SESSION', blocking: false }]);
    expect((await confirm(report.importId)).status).toBe(201);
    expect(await namesOf(session.id)).toHaveLength(3);
  });

  it('happens once, for the one who sent the file, within two hours', async () => {
    const { body: report } = await send(massFile([massRow(massSession(), massCandidate(0))]));
    expect((await confirm(report.importId, desk.api.anonymous)).status).toBe(401);
    for (const who of [desk.stranger, desk.colleague])
      expect((await confirm(report.importId, who)).status).toBe(404);
    const other = await aCentre('Autre').save(desk.api.database);
    const path2 = `/centres/${other.id}/sessions/mass-import/${report.importId}/confirmation`;
    expect((await desk.member.post(path2)).status).toBe(404);
    const answers = await Promise.all([1, 2, 3].map(() => confirm<{ code: string }>(report.importId)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await confirm<{ code: string }>(report.importId)).body.code).toBe('IMPORT_ALREADY_USED');
    expect((await sessionsOf()).total).toBe(1);

    const { body: late } = await send(massFile([massRow(massSession({ room: 'B' }), massCandidate(0))]));
    desk.api.setNow('2030-11-21T12:00:00Z');
    desk.member = await desk.api.signedIn(await anAccount().memberOf(desk.centre.id).save(desk.api.database));
    expect((await confirm(late.importId)).status).toBe(404);
    expect((await confirm('nothing')).status).toBe(404);
  });

  it('is one effect and one answer when it comes again with its key', async () => {
    const { body: report } = await send(massFile([massRow(massSession(), massCandidate(0))]));
    const key = { 'idempotency-key': 'a-mass-import-0001' };
    const answers = [
      await confirm(report.importId, desk.member, key),
      await confirm(report.importId, desk.member, key),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    expect((await sessionsOf()).total).toBe(1);
  });

  it('refuses a file with a problem that blocks, and what is no longer as it was, whole', async () => {
    const { body: faulty } = await send(
      massFile([massRow(massSession(), massCandidate(0, { 3: 'X' }))]),
      desk.member,
      '?wait=false',
    );
    await read(faulty.importId);
    expect(await confirm(faulty.importId)).toMatchObject({
      status: 422,
      body: { code: 'MASS_IMPORT_NOT_VALID', problems: [{ code: 'CANDIDATE_SEX_NOT_VALID' }] },
    });
    const session = await aSession().save(desk.api.database, desk.centre.id);
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
    expect((await call(desk.api.anonymous)).status).toBe(401);
    for (const who of [desk.stranger, desk.colleague]) expect((await call(who)).status).toBe(404);
    expect((await call(desk.member)).status).toBe(204);
    expect((await confirm(body.importId)).status).toBe(404);
    expect((await desk.member.get(path(`/${body.importId}`))).status).toBe(404);
  });
});
