import * as fc from 'fast-check';
import type { MassImportReport, MassImportResult } from '#dto/mass-import/mass-import.response.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import { aSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import {
  massCandidate,
  massFile,
  massNumber,
  massRow,
  massSession,
  type MassRow,
} from '../testing/mass-file.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** A row as somebody might fill it in: which session it names, and whom. */
interface Filled {
  readonly session: 'none' | 'A' | 'B' | 'there' | 'unknown' | 'faulty';
  readonly candidate: number | 'nobody' | 'faulty';
}

const filled: fc.Arbitrary<Filled> = fc.record({
  session: fc.constantFrom('none', 'none', 'none', 'A', 'B', 'there', 'unknown', 'faulty'),
  candidate: fc.oneof(
    { weight: 6, arbitrary: fc.nat(8) },
    fc.constantFrom('nobody' as const, 'faulty' as const),
  ),
});
/** Half of the files have nothing that blocks, so that the confirmation is met as often as the refusal. */
const honest = filled.map(({ session, candidate }): Filled => ({
  session: session === 'unknown' || session === 'faulty' ? 'A' : session,
  candidate: candidate === 'faulty' ? 'nobody' : candidate,
}));
const files = fc.oneof(
  fc.array(filled, { minLength: 1, maxLength: 25 }),
  fc
    .array(honest, { minLength: 1, maxLength: 25 })
    .map((rows) => [{ session: 'A' as const, candidate: 0 }, ...rows]),
);

describe('whatever file is sent', () => {
  it('each of its rows is a session, a candidate, or a problem that is listed; what is confirmed is what was told', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (rows) => {
        const centre = await aCentre().save(api.database);
        const member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
        const there = await aSession().save(api.database, centre.id);
        const written = rows.map((row) => asWritten(row, there.number));
        const { body: report } = await member.upload<MassImportReport>(
          `/centres/${centre.id}/sessions/mass-import`,
          { name: 'sessions.csv', content: massFile(written) },
        );
        const isBlank = (row: MassRow) => row.every((cell) => cell === '');
        if (written.every(isBlank)) {
          expect(report).toMatchObject({ code: 'CSV_DATA_REQUIRED' });
          return;
        }
        const told = new Set(report.problems.map(({ row }) => row));
        const people = rows.filter(({ candidate }) => candidate !== 'nobody').length;
        const doubled = report.problems.filter(
          ({ code }) => code === 'DUPLICATE_CANDIDATE_IN_SESSION',
        ).length;
        expect(report.candidatesCount + doubled).toBe(people);
        expect(report.sessionsCount).toBe(sessionsOf(rows));
        rows.forEach(({ session, candidate }, index) => {
          if (session === 'unknown' || session === 'faulty')
            expect(rowsTold(rows, session, index, told)).toBe(true);
          if (candidate === 'faulty') expect(told).toContain(index + 2);
        });
        const blocks = report.problems.some(({ blocking }) => blocking);
        expect(report.importId === undefined).toBe(blocks);
        if (!blocks) await expectMade(member, centre.id, report);
      }),
      { numRuns: 25 },
    );
  });
});

const asWritten = ({ session, candidate }: Filled, there: number): MassRow =>
  massRow(
    {
      none: undefined,
      A: massSession({ room: 'A' }),
      B: massSession({ room: 'B' }),
      there: massNumber(there),
      unknown: massNumber(2_000_000_000),
      faulty: massSession({ time: 'midi' }),
    }[session],
    candidate === 'nobody'
      ? undefined
      : massCandidate(candidate === 'faulty' ? 0 : candidate, candidate === 'faulty' ? { 3: 'X' } : {}),
  );

/** Of a session that several rows name, the first row is told. */
const rowsTold = (
  rows: readonly Filled[],
  session: Filled['session'],
  index: number,
  told: ReadonlySet<number>,
) => told.has(session === 'unknown' ? rows.findIndex((row) => row.session === 'unknown') + 2 : index + 2);

/** Each name once, and every faulty row for itself: nobody can tell which session it means. */
function sessionsOf(rows: readonly Filled[]): number {
  const named = new Set(rows.map(({ session }) => session));
  named.delete('none');
  named.delete('faulty');
  return named.size + rows.filter(({ session }) => session === 'faulty').length;
}

async function expectMade(member: ApiClient, centreId: string, report: MassImportReport): Promise<void> {
  const { status, body } = await member.post<MassImportResult>(
    `/centres/${centreId}/sessions/mass-import/${report.importId}/confirmation`,
  );
  expect(status).toBe(201);
  const { sessionsCount, sessionsWithoutCandidatesCount, candidatesCount } = report;
  expect(body).toMatchObject({ sessionsCount, sessionsWithoutCandidatesCount, candidatesCount });
  const [found] = await api.database.sql<{ sessions: number; candidates: number; counted: number }>(
    `select (select count(*) from sessions where centre_id = $1) as sessions,
            (select count(*) from candidates where centre_id = $1) as candidates,
            (select sum(enrolled_count) from sessions where centre_id = $1) as counted`,
    [centreId],
  );
  const made = body.sessions.filter(({ created }) => created).length;
  expect(found).toMatchObject({ sessions: made + 1, candidates: candidatesCount });
  expect(Number(found?.counted)).toBe(candidatesCount);
}
