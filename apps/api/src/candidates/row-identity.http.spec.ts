import * as fc from 'fast-check';
import type { ImportReport } from '#dto/candidates/import-candidates.js';
import type { StagedImportResponse } from '#dto/candidates/staged-import.response.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import { aSession } from '../seeds/builders/session.builder.js';
import { candidateList, LIST_HEADERS, listedPerson, type TestCell } from '../testing/ods.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const HEADERS = [...LIST_HEADERS, 'Remarque'];
const REMARK = HEADERS.length - 1;

/** Somebody of a small town, so that people come twice and are known; written well, in another way, or wrongly. */
const row: fc.Arbitrary<TestCell[]> = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 9 }))
  .map(([who, how]) => {
    const person = [...listedPerson(who), ''];
    const written: Record<number, Partial<Record<number, TestCell>>> = {
      0: { 1: typeof person[1] === 'string' ? person[1].toLowerCase() : '' },
      1: { 12: '33 %' },
      2: { 3: { day: '2001-07-04' } },
      3: { 4: '' },
      4: { 3: '04/07/01' },
      5: { 1: '' },
      6: { 9: 'formateur@gmial.com' },
    };
    if (how === 7) return HEADERS.map((_, column) => (column === REMARK ? 'à vérifier' : ''));
    return person.map((cell, column) => written[how]?.[column] ?? cell);
  });

describe('every row of a file', () => {
  it('is added, changed, unchanged, left out by name or refused by name, in both forms of the import', async () => {
    const centre = await aCentre().save(api.database);
    const member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 5 }),
        fc.array(row, { minLength: 1, maxLength: 12 }),
        async (known, rows) => {
          const session = await aSession().save(api.database, centre.id);
          const path = `/sessions/${session.id}/candidates/import`;
          const file = { name: 'liste.ods', content: candidateList(rows, HEADERS) };
          if (known.length > 0) {
            await member.upload(path, {
              name: 'l.ods',
              content: candidateList(known.map((who) => listedPerson(who))),
            });
          }
          const rehearsal = await member.upload<ImportReport>(`${path}?dryRun=true`, file);
          if (rows.every((cells) => cells[1] === '' && cells[2] === '')) {
            expect(rehearsal.status).toBe(422);
            return;
          }
          const { added, changed, unchanged, skipped, problems } = rehearsal.body;
          const rejected = new Set(problems.flatMap((problem) => (problem.blocking ? [problem.row] : [])));
          expect(added + changed + unchanged + skipped.length + rejected.size).toBe(rows.length);

          const sent = await member.upload<{ importId: string }>(`${path}s`, file);
          const { body } = await member.get<StagedImportResponse>(`${path}s/${sent.body.importId}`);
          expect(body.state).toBe('ready');
          expect(body.counts).toEqual({
            rows: rows.length,
            added,
            changed,
            unchanged,
            removed: rehearsal.body.removed,
            skipped: skipped.length,
            faulty: rejected.size,
            problems: problems.length,
          });
          expect(body.problems).toEqual(problems);

          if (rejected.size > 0) return;
          const done = await member.post<ImportReport>(`${path}s/${sent.body.importId}/confirmation`, {
            mode: 'replace',
          });
          expect(done.body).toEqual(rehearsal.body);
        },
      ),
      { numRuns: 40 },
    );
  });
});
