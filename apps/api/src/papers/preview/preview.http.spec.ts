import { anAccount } from '../../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../../seeds/builders/centre.builder.js';
import { aSession } from '../../seeds/builders/session.builder.js';
import type { ApiClient } from '../../testing/api-client.js';
import { startApi, type TestApi } from '../../testing/start-api.js';

let api: TestApi;
let centre: BuiltCentre;
let member: ApiClient;

beforeAll(async () => {
  api = await startApi();
  centre = await aCentre().save(api.database);
  member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
});
afterAll(() => api.close());

const previewOf = (sessionId: string, paper = 'attendance-sheet') =>
  `/sessions/${sessionId}/papers/${paper}.html`;

describe('GET /sessions/:sessionId/papers/:paper.html', () => {
  it('asks who it is, and does not exist for a stranger', async () => {
    const session = await aSession().withCandidates(2).save(api.database, centre.id);
    const other = await aCentre('Centre Prix').save(api.database);
    const stranger = await api.signedIn(await anAccount().adminOf(other.id).save(api.database));
    expect((await api.anonymous.get(previewOf(session.id))).status).toBe(401);
    expect((await stranger.get(previewOf(session.id))).status).toBe(404);
    expect((await member.get(previewOf(session.id, 'banknote'))).status).toBe(404);
  });

  it('refuses a language that it does not speak, and an edition that there is not', async () => {
    const session = await aSession().withCandidates(2).save(api.database, centre.id);
    expect(await member.get(`${previewOf(session.id)}?locale=de&edition=2019`)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/locale' }, { pointer: '/edition' }] },
    });
  });

  it('is refused where the paper itself would be', async () => {
    const session = await aSession().save(api.database, centre.id);
    expect(await member.get(previewOf(session.id))).toMatchObject({
      status: 409,
      body: { code: 'NO_CANDIDATE_ENROLLED' },
    });
  });

  it.each([
    ['attendance-sheet', "Feuille d'émargement"],
    ['incident-form', "PV d'incident"],
    ['fraud-report', 'PV de fraude'],
    ['invigilator-kit', 'Kit Surveillant'],
    ['pv', 'PV de session'],
    ['convocations', 'Convocations'],
    ['convocation-register', 'Remise des convocations'],
  ])('is the HTML of %s, where nothing runs and nothing but our fonts is loaded', async (paper, title) => {
    const session = await aSession().withCandidates(2).save(api.database, centre.id);
    const { status, headers, raw } = await member.get(previewOf(session.id, paper));
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-store',
    ]);
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(String(headers['content-security-policy'])).toMatch(
      /^default-src 'none';.*frame-ancestors 'self'; sandbox allow-same-origin$/,
    );
    const page = raw.toString().replaceAll('&#39;', "'");
    expect(page).toContain(`<title>${title} – Session ${session.number}</title>`);
    expect(page).not.toMatch(/<script/i);
  });

  it('shows a name as it was typed, and not as markup', async () => {
    const session = await aSession().withCandidates(1).save(api.database, centre.id);
    await api.database.sql(`update candidates set last_name = '</head><script>' where session_id = $1`, [
      session.id,
    ]);
    const page = (await member.get(previewOf(session.id))).raw.toString();
    expect(page).toContain('&lt;/head&gt;&lt;script&gt;');
    expect(page.match(/<\/head>/g)).toHaveLength(1);
  });
});

describe('GET /papers/fonts/:font.ttf', () => {
  it('hands out the fonts of the print, to be kept', async () => {
    const session = await aSession().withCandidates(1).save(api.database, centre.id);
    const page = (await member.get(previewOf(session.id))).raw.toString();
    const addresses = [...page.matchAll(/url\('\/api(.+?)'\)/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) {
      const { status, headers } = await api.anonymous.get(address);
      expect([address, status, headers['content-type']]).toEqual([address, 200, 'font/ttf']);
      expect(headers['cache-control']).toBe('public, max-age=86400');
    }
  });

  it('knows no other file', async () => {
    expect((await api.anonymous.get('/papers/fonts/..%2F..%2Fpackage.json.ttf')).status).toBe(404);
  });
});
