import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../seeds/builders/centre.builder.js';
import { aSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;
let centre: BuiltCentre;
let member: ApiClient;

beforeAll(async () => {
  api = await startApi();
  centre = await aCentre().save(api.database);
  member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
});
afterAll(() => api.close());

const sheet = (sessionId: string) => `/sessions/${sessionId}/papers/attendance-sheet.pdf`;

describe('GET /sessions/:sessionId/papers/attendance-sheet.pdf', () => {
  it('asks who it is, and does not exist for a stranger', async () => {
    const session = await aSession().withCandidates(2).save(api.database, centre.id);
    const other = await aCentre('Centre Prix').save(api.database);
    const stranger = await api.signedIn(await anAccount().adminOf(other.id).save(api.database));
    expect((await api.anonymous.get(sheet(session.id))).status).toBe(401);
    expect((await stranger.get(sheet(session.id))).status).toBe(404);
  });

  it('is a PDF to download, named after the session, and no cache keeps it', async () => {
    const session = await aSession().withCandidates(45).save(api.database, centre.id);
    const answer = await member.get(sheet(session.id));
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="feuille-emargement-session-${session.number}.pdf"`,
      'cache-control': 'no-store',
    });
    expect(answer.raw.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is refused while nobody is enrolled', async () => {
    const session = await aSession().save(api.database, centre.id);
    expect(await member.get(sheet(session.id))).toMatchObject({
      status: 409,
      body: { code: 'NO_CANDIDATE_ENROLLED' },
    });
  });
});
