import type { SessionResponse } from '#dto/sessions/session.response.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import { aSession } from '../seeds/builders/session.builder.js';
import {
  MASS_HEADERS,
  massCandidate,
  massFile,
  massNumber,
  massRow,
  massSession,
} from '../testing/mass-file.js';
import { odsOf } from '../testing/ods.js';
import { massImportDesk } from '../testing/mass-import-desk.js';

const { desk, path, send, confirm, sessionsOf, read } = massImportDesk();
describe('GET …/mass-import/template', () => {
  it('asks who it is, and does not exist for a stranger', async () => {
    expect((await desk.api.anonymous.get(path('/template'))).status).toBe(401);
    expect((await desk.stranger.get(path('/template'))).status).toBe(404);
  });

  it('has the columns in their order, a mark and semicolons, as a file to keep', async () => {
    const { status, headers, raw } = await desk.member.get(path('/template'));
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="import-sessions.csv"',
    });
    expect(raw.toString()).toBe(`\ufeff${MASS_HEADERS.join(';')}\r\n`);
  });

  it('speaks English when asked to, and is read in English', async () => {
    const { raw } = await desk.member.get(path('/template?locale=en'));
    const headers = raw.toString().slice(1).trimEnd().split(';');
    expect(headers).toEqual(expect.arrayContaining(['* Name of the site', '* Birth name', 'Country']));
    expect(headers).toHaveLength(MASS_HEADERS.length);
    const file = massFile([massRow(massSession(), massCandidate(0))], headers);
    expect((await send(file)).body).toMatchObject({
      sessionsCount: 1,
      candidatesCount: 1,
      problems: [],
    });
    expect((await desk.member.get(path('/template?locale=de'))).status).toBe(422);
  });

  it('has no billing for a school, and is not offered to one that manages its pupils', async () => {
    const lycee = await aCentre('Lycée').ofKind('SCO').save(desk.api.database);
    const college = await aCentre('Collège').managingStudents().save(desk.api.database);
    const teacher = await desk.api.signedIn(
      await anAccount().memberOf(lycee.id).memberOf(college.id).save(desk.api.database),
    );
    const template = await teacher.get(`/centres/${lycee.id}/sessions/mass-import/template`);
    expect(template.raw.toString()).toBe(`\ufeff${MASS_HEADERS.slice(0, -2).join(';')}\r\n`);
    const file = { name: 'a.csv', content: massFile([massRow(massSession(), massCandidate(0))]) };
    const withBilling = await teacher.upload(`/centres/${lycee.id}/sessions/mass-import`, file);
    expect(withBilling).toMatchObject({ status: 422, body: { code: 'CSV_HEADERS_NOT_VALID' } });
    for (const refused of [
      await teacher.get(`/centres/${college.id}/sessions/mass-import/template`),
      await teacher.upload(`/centres/${college.id}/sessions/mass-import`, file),
    ]) {
      expect(refused).toMatchObject({ status: 403, body: { code: 'MASS_IMPORT_NOT_OFFERED' } });
    }
  });
});

describe('POST …/mass-import', () => {
  const good = [
    massRow(massSession(), massCandidate(0)),
    massRow(undefined, massCandidate(1)),
    massRow(massSession({ room: '29', invigilators: 'Zoé' })),
  ];

  it('asks who it is, and does not exist for a stranger', async () => {
    expect((await send(massFile(good), desk.api.anonymous)).status).toBe(401);
    expect((await send(massFile(good), desk.stranger)).status).toBe(404);
  });

  it('tells what the file would make, and makes nothing', async () => {
    const answer = await send(massFile(good));
    expect(answer).toMatchObject({
      status: 200,
      body: {
        importId: expect.any(String) as string,
        state: 'ready',
        progress: 100,
        sessionsCount: 2,
        sessionsWithoutCandidatesCount: 1,
        candidatesCount: 2,
        problems: [{ row: 4, column: null, code: 'EMPTY_SESSION', value: null, blocking: false }],
        expiresAt: '2030-11-21T12:00:00.000Z',
      },
    });
    expect((await sessionsOf()).total).toBe(0);
  });

  it.each<[string, (cells: readonly (readonly string[])[]) => Buffer]>([
    ['.ods', (cells) => odsOf(cells)],
    ['.xlsx', (cells) => odsOf(cells, 'Sessions', 'xlsx')],
    [
      'Windows-1252 and commas',
      (cells) =>
        Buffer.from(
          cells
            .map((row) => row.map((cell) => `"${cell}"`).join(','))
            .join('\n')
            .replaceAll('…', '\x85'),
          'latin1',
        ),
    ],
    [
      'columns in another order',
      (cells) =>
        Buffer.from(
          cells
            .map((row) =>
              [...row]
                .reverse()
                .map((cell) => `"${cell}"`)
                .join(';'),
            )
            .join('\n'),
        ),
    ],
  ])('reads the same from %s', async (_, fileOf) => {
    const { body } = await send(fileOf([MASS_HEADERS, ...good]));
    expect(body).toMatchObject({
      sessionsCount: 2,
      candidatesCount: 2,
      problems: [{ code: 'EMPTY_SESSION' }],
    });
  });

  it.each<[string, () => Buffer, string, object]>([
    ['headers alone', () => massFile([]), 'CSV_DATA_REQUIRED', {}],
    [
      'a column missing',
      () =>
        massFile(
          [],
          MASS_HEADERS.filter((header) => header !== '* Sexe (M ou F)'),
        ),
      'CSV_HEADERS_NOT_VALID',
      { missing: ['* Sexe (M ou F)'] },
    ],
    [
      'a certification that the centre does not offer',
      () => massFile([], [...MASS_HEADERS, "CléA Numérique ('oui' ou laisser vide)"]),
      'CSV_HEADERS_NOT_VALID',
      { unexpected: ["CléA Numérique ('oui' ou laisser vide)"] },
    ],
    [
      '5,001 rows',
      () => massFile(Array.from({ length: 5001 }, (_, at) => massRow(massSession(), massCandidate(at)))),
      'TOO_MANY_ROWS',
      { rows: 5001 },
    ],
    ['an empty file', () => Buffer.alloc(0), 'FILE_EMPTY', {}],
  ])('refuses %s clearly', async (_, content, code, more) => {
    expect(await send(content())).toMatchObject({ status: 422, body: { code, ...more } });
  });

  it('names every problem of every row at once, and keeps nothing to confirm', async () => {
    const started = await aSession().withCandidates(1).startedBy(1).save(desk.api.database, desk.centre.id);
    const elsewhere = await aSession().save(
      desk.api.database,
      (await aCentre('Ailleurs').save(desk.api.database)).id,
    );
    const there = await aSession().save(desk.api.database, desk.centre.id);
    const { body: known } = await desk.member.get<SessionResponse>(`/sessions/${there.id}`);
    const day = known.date.split('-').reverse().join('/');
    desk.api.setNow('2020-01-01T10:00:00Z');
    desk.member = await desk.api.signedIn(await anAccount().memberOf(desk.centre.id).save(desk.api.database));
    const { body } = await send(
      massFile([
        massRow(
          massSession({ site: '', date: '4/12/30', time: '14h30', invigilators: '' }),
          massCandidate(0, { 3: 'X' }),
        ),
        massRow(massNumber('12x'), massCandidate(1)),
        massRow(massNumber(elsewhere.number), massCandidate(2)),
        massRow(massNumber(started.number), massCandidate(3)),
        massRow(massSession({ number: '1' }), massCandidate(4)),
        massRow(massSession({ date: '31/12/2019' }), massCandidate(5, { 2: '30/02/2001', 0: '', 12: '' })),
        massRow(
          massSession({ site: known.site, time: known.time, date: day, room: known.room.toUpperCase() }),
          massCandidate(6),
        ),
        massRow(massSession({ room: 'B2' }), massCandidate(7)),
        massRow(undefined, massCandidate(7)),
      ]),
    );
    expect(body.importId).toBeUndefined();
    expect(body.problems.map(({ row, code, blocking }) => [row, code, blocking])).toEqual([
      [2, 'SESSION_ADDRESS_REQUIRED', true],
      [2, 'SESSION_DATE_NOT_VALID', true],
      [2, 'SESSION_TIME_NOT_VALID', true],
      [2, 'SESSION_EXAMINER_REQUIRED', true],
      [2, 'CANDIDATE_SEX_NOT_VALID', true],
      [3, 'SESSION_ID_NOT_VALID', true],
      [4, 'SESSION_ID_NOT_EXISTING', true],
      [5, 'CANDIDATE_NOT_ALLOWED_FOR_STARTED_SESSION', true],
      [6, 'INFORMATION_NOT_ALLOWED_WITH_SESSION_ID', true],
      [6, 'SESSION_ID_NOT_EXISTING', true],
      [7, 'SESSION_SCHEDULED_IN_THE_PAST', true],
      [7, 'CANDIDATE_LAST_NAME_REQUIRED', true],
      [7, 'CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID', true],
      [7, 'CANDIDATE_BILLING_MODE_REQUIRED', true],
      [8, 'SESSION_WITH_DATE_AND_TIME_ALREADY_EXISTS', true],
      [10, 'DUPLICATE_CANDIDATE_IN_SESSION', false],
    ]);
    expect(body.problems.slice(1, 3)).toMatchObject([
      { column: '* Date de début (format: JJ/MM/AAAA)', value: '4/12/30', suggestion: '04/12/2030' },
      { value: '14h30', suggestion: '14:30' },
    ]);
    expect(body.problems[4]).toMatchObject({ column: '* Sexe (M ou F)', value: 'X' });
  });

  it('answers at once when asked not to wait, and tells the progress until all is read', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) =>
      massRow(massSession({ room: `${at % 300}` }), massCandidate(at)),
    );
    const { body } = await send(massFile(rows), desk.member, '?wait=false');
    expect(body).toMatchObject({ state: 'reading', progress: 0, sessionsCount: 300, problems: [] });
    const later = await read(body.importId);
    expect(later).toMatchObject({ progress: 100, candidatesCount: 3000, problems: [] });
    expect((await confirm(body.importId)).status).toBe(201);
    expect((await sessionsOf()).total).toBe(300);
  });
});
