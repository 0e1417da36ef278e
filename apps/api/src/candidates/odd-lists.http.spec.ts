import type { ImportProblem, ImportReport } from '#dto/candidates/import-candidates.js';
import type { CandidatePage } from '#dto/candidates/candidate.response.js';
import { refusedFiles } from '../platform/spreadsheet/testing/odd-files.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import { aSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { startApi, type TestApi } from '../testing/start-api.js';
import { oddLists } from './testing/odd-lists.js';

let api: TestApi;
let member: ApiClient;
let path: string;

beforeAll(async () => {
  api = await startApi();
  const centre = await aCentre().save(api.database);
  member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
  path = `/sessions/${(await aSession().save(api.database, centre.id)).id}/candidates`;
});
afterAll(() => api.close());

/** What became of a file, in words short enough to be compared. */
async function outcomeOf(content: Buffer): Promise<string[]> {
  const { status, body } = await member.upload<ImportReport & ImportProblem>(`${path}/import?dryRun=true`, {
    name: 'liste',
    content,
  });
  if (status !== 200) return [body.code];
  return [
    String(body.added),
    ...body.problems.map(({ row, code, suggestion }) =>
      [`${row} ${code}`, ...(suggestion ? [suggestion] : [])].join(' → '),
    ),
    ...body.skipped.map(({ row, reason }) => `${row} ${reason}`),
  ];
}

describe('an odd list', () => {
  it('there are at least sixty of', () => {
    expect(new Set(oddLists.map(([name]) => name)).size).toBe(oddLists.length);
    expect(oddLists.length).toBeGreaterThanOrEqual(60);
  });

  it.each(oddLists)('%s becomes what it should', async (_, file, outcome) => {
    expect(await outcomeOf(file())).toEqual(outcome);
  });

  it('is refused for the reason that its bytes give, and none enrols anybody', async () => {
    // What is another format to a reader of .ods alone may be one that lists come in.
    const lists = ['xlsx', 'csv'];
    for (const [name, file, code, found] of refusedFiles) {
      // How many rows are too many is another number for a list.
      if (name === 'more rows than asked for') continue;
      const expected = found && lists.includes(found) ? 'HEADERS_NOT_FOUND' : code;
      expect([name, await outcomeOf(file())]).toEqual([name, [expected]]);
    }
    expect((await member.get<CandidatePage>(path)).body.total).toBe(0);
  });
});
