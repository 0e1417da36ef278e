import type { CandidatePage, DeletedCandidates } from '#dto/candidates/candidate.response.js';
import type { Problem } from '#dto/problem/problem.js';
import { newId } from '../platform/database/ids.js';
import { aSession } from '../seeds/builders/session.builder.js';
import { candidatesDesk, faultsOf, SOPHIE } from '../testing/candidates-desk.js';

const { desk, path, add, listOf, countOf, lastAct } = candidatesDesk();
const remove = <T = undefined>(id: string | undefined, who = desk.member, of = desk.session) =>
  who.call<T>('DELETE', path(`/${id}`, of), {});

describe('DELETE /sessions/:sessionId/candidates/:candidateId', () => {
  it('asks who it is, does not exist for a stranger, and takes the candidate off the list', async () => {
    const { body } = await add();
    expect((await remove(body.id, desk.api.anonymous)).status).toBe(401);
    expect((await remove(body.id, desk.stranger)).status).toBe(404);
    expect((await remove(body.id)).status).toBe(204);
    expect((await remove(body.id)).status).toBe(404);
    expect([await listOf(), await countOf()]).toEqual([[], 0]);
    expect(await lastAct()).toMatchObject({
      act: 'candidate.deleted',
      details: { candidates: 'DELARUE Sophie' },
    });
  });

  it('is refused once they have joined, and once the session is finalised', async () => {
    desk.session = await aSession().withCandidates(1).joinedBy(1).save(desk.api.database, desk.centre.id);
    const [joined] = await listOf();
    expect(await remove<Problem>(joined?.id)).toMatchObject({
      status: 409,
      body: { code: 'CANDIDATE_HAS_JOINED', blockers: [{ candidateId: joined?.id }] },
    });
    const closed = await aSession().withCandidates(1).finalised().save(desk.api.database, desk.centre.id);
    const [last] = await listOf(closed);
    expect((await remove(last?.id, desk.member, closed)).status).toBe(409);
    expect(await countOf(closed)).toBe(1);
  });
});

describe('POST /sessions/:sessionId/candidates/deletion', () => {
  const removeAll = <T = DeletedCandidates>(candidateIds: readonly unknown[], who = desk.member) =>
    who.post<T>(path('/deletion'), { candidateIds });

  it('asks who it is, does not exist for a stranger, and takes ids alone', async () => {
    expect((await removeAll([newId()], desk.api.anonymous)).status).toBe(401);
    expect((await removeAll([newId()], desk.stranger)).status).toBe(404);
    const { body } = await removeAll<Problem>(['x']);
    expect(faultsOf(body)).toEqual([['/candidateIds/0', 'FORMAT']]);
  });

  it('takes those off the list who have not joined, names the others, and tells the timeline once', async () => {
    desk.session = await aSession().withCandidates(5).joinedBy(1).save(desk.api.database, desk.centre.id);
    const elsewhere = await aSession().withCandidates(1).save(desk.api.database, desk.centre.id);
    const all = await listOf();
    const joined = all.find((one) => one.joined);
    const free = all.filter((one) => !one.joined).slice(0, 3);
    const others = [newId(), (await listOf(elsewhere))[0]?.id];
    const { status, body } = await removeAll([joined, ...free].map((one) => one?.id).concat(others));
    expect([status, body]).toEqual([
      200,
      {
        deleted: 3,
        kept: [
          {
            id: joined?.id,
            lastName: joined?.lastName,
            firstName: joined?.firstName,
            code: 'CANDIDATE_HAS_JOINED',
          },
        ],
      },
    ]);
    expect([await countOf(), await countOf(elsewhere)]).toEqual([2, 1]);
    expect(await lastAct()).toMatchObject({
      act: 'candidates.deleted',
      details: { candidates: free.map(({ lastName, firstName }) => `${lastName} ${firstName}`).join(', ') },
    });
  });
});

describe('GET /sessions/:sessionId/candidates/export.csv', () => {
  const exported = async (query = '') => (await desk.member.get(path(`/export.csv${query}`))).raw.toString();

  it('asks who it is, and does not exist for a stranger', async () => {
    expect((await desk.api.anonymous.get(path('/export.csv'))).status).toBe(401);
    expect((await desk.stranger.get(path('/export.csv'))).status).toBe(404);
  });

  it('is a file of its own name, with a mark and semicolons, and no cell that a program would calculate', async () => {
    await add({ ...SOPHIE, externalId: '=1+1', lastName: 'D;E "L"', accessibilityAdjustmentNeeded: true });
    const { headers, raw } = await desk.member.get(path('/export.csv'));
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="candidats-session-${desk.session.number}.csv"`,
    });
    const [first, second, end] = raw.toString().split('\r\n');
    expect(first).toMatch(
      /^\ufeff\* Nom de naissance;\* Prénom;.*;"CléA Numérique \(""oui"".*";Accessibilité$/,
    );
    expect(second).toMatch(/^"D;E ""L""";Sophie;04\/07\/2001;F;.*;'=1\+1;.*;oui$/);
    expect(end).toBe('');
    expect(
      await desk.member.upload(path('/import?dryRun=true'), { name: 'c.csv', content: raw }),
    ).toMatchObject({
      status: 200,
      body: { changed: 0, unchanged: 1 },
    });
  });

  it('holds everybody, in the order and with the search of the list, and changes nothing when it is imported', async () => {
    desk.session = await aSession().withCandidates(1203).save(desk.api.database, desk.centre.id);
    const lines = (await exported()).trim().split('\r\n');
    expect(lines).toHaveLength(1204);
    const report = await desk.member.upload(path('/import?dryRun=true'), {
      name: 'c.csv',
      content: (await desk.member.get(path('/export.csv'))).raw,
    });
    expect(report.body).toMatchObject({ changed: 0, added: 0, removed: 0, unchanged: 1203, problems: [] });
    const found = (await exported('?search=dupont&sort=-firstName&locale=en')).trim().split('\r\n');
    expect(found.map((line) => line.split(';')[1])).toEqual(['* First name', 'Paul', 'Martine']);
  });
});

describe('the order of the list', () => {
  it.each([
    ['-lastName', ['N’DORAN', 'DUPONT', 'DUPONT', 'DELARUE']],
    ['extraTimePercentage,-firstName', ['DELARUE', 'N’DORAN', 'DUPONT', 'DUPONT']],
  ])('is by %s, and who has nothing there comes last', async (sort, names) => {
    await add({ ...SOPHIE, extraTimePercentage: 20 });
    await add({ ...SOPHIE, lastName: 'DUPONT', firstName: 'Martine' });
    await add({ ...SOPHIE, lastName: 'DUPONT', firstName: 'Paul' });
    await add({ ...SOPHIE, lastName: 'N’DORAN', firstName: 'Tania' });
    const { body } = await desk.member.get<CandidatePage>(path(`?sort=${sort}`));
    expect(body.items.map(({ lastName }) => lastName)).toEqual(names);
  });

  it('is by columns that are there', async () => {
    expect((await desk.member.get(path('?sort=identity'))).status).toBe(422);
  });
});
