import { buffer } from 'node:stream/consumers';
import { MAX_SESSIONS_IN_ZIP } from '#dto/papers/paper.query.js';
import { newId } from '../../platform/database/ids.js';
import { anAccount } from '../../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../../seeds/builders/centre.builder.js';
import { aSession } from '../../seeds/builders/session.builder.js';
import { zipDirectory } from '../../platform/spreadsheet/zip/zip.directory.js';
import { zipMember } from '../../platform/spreadsheet/zip/zip.member.js';
import { readPdf } from '../../platform/pdf/testing/read-pdf.js';
import type { ApiClient } from '../../testing/api-client.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { PapersZipService } from './papers-zip.service.js';

let api: TestApi;
let centre: BuiltCentre;
let other: BuiltCentre;
let member: ApiClient;
let stranger: ApiClient;

beforeAll(async () => {
  api = await startApi();
  centre = await aCentre().save(api.database);
  other = await aCentre('Centre Prix').save(api.database);
  member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
  stranger = await api.signedIn(await anAccount().adminOf(other.id).save(api.database));
});
afterAll(() => api.close());

const MOST = 50_000_000;
const namesIn = (zip: Buffer) => zipDirectory(zip).map(({ name }) => name);
const memberOf = (zip: Buffer, name: string) => {
  const entry = zipDirectory(zip).find((one) => one.name === name);
  if (!entry) throw new Error(`no ${name} in ${namesIn(zip).join(', ')}`);
  return zipMember(zip, entry, MOST);
};

describe('GET /sessions/:sessionId/papers.zip', () => {
  it('asks who it is, and does not exist for a stranger', async () => {
    const { id } = await aSession().withCandidates(1).save(api.database, centre.id);
    expect((await api.anonymous.get(`/sessions/${id}/papers.zip`)).status).toBe(401);
    expect((await stranger.get(`/sessions/${id}/papers.zip`)).status).toBe(404);
  });

  it('has every paper of the session under its own name', async () => {
    const { id, number } = await aSession().withCandidates(3).save(api.database, centre.id);
    const answer = await member.get(`/sessions/${id}/papers.zip`);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="documents-session-${number}.zip"`,
      'expected-length': expect.stringMatching(/^\d+$/),
    });
    expect(namesIn(answer.raw)).toEqual([
      `pv-incident-session-${number}.pdf`,
      `kit-surveillant-${number}.pdf`,
      `pv-fraude-session-${number}.pdf`,
      `feuille-emargement-session-${number}.pdf`,
      `convocations-session-${number}.pdf`,
      `remise-convocations-session-${number}.pdf`,
    ]);
    const { pages } = await readPdf(memberOf(answer.raw, `convocations-session-${number}.pdf`));
    expect(pages).toHaveLength(3);
  });

  it('leaves out what nobody could sign, and says so', async () => {
    const { id, number } = await aSession().save(api.database, centre.id);
    const { raw } = await member.get(`/sessions/${id}/papers.zip?locale=en`);
    expect(namesIn(raw)).toEqual([
      `incident-form-session-${number}.pdf`,
      `invigilator-kit-${number}.pdf`,
      `fraud-report-session-${number}.pdf`,
      'READ-ME.txt',
    ]);
    expect(memberOf(raw, 'READ-ME.txt').toString()).toContain(`- Session ${number}`);
  });
});

describe('GET /centres/:centreId/papers.zip', () => {
  const zipOf = (client: ApiClient, ids: readonly string[]) =>
    client.get(`/centres/${centre.id}/papers.zip?sessionIds=${ids.join(',')}`);

  it('asks who it is, and does not exist for a stranger', async () => {
    const { id } = await aSession().save(api.database, centre.id);
    expect((await zipOf(api.anonymous, [id])).status).toBe(401);
    expect((await zipOf(stranger, [id])).status).toBe(404);
  });

  it('wants to know which sessions, and not too many', async () => {
    const tooMany = Array.from({ length: MAX_SESSIONS_IN_ZIP + 1 }, newId).join(',');
    for (const query of ['', '?sessionIds=', '?sessionIds=x', `?sessionIds=${tooMany}`]) {
      expect(await member.get(`/centres/${centre.id}/papers.zip${query}`)).toMatchObject({
        status: 422,
        body: {
          code: 'INPUT_INVALID',
          errors: [{ pointer: expect.stringContaining('/sessionIds') as string }],
        },
      });
    }
  });

  it('does not know the sessions of another centre', async () => {
    const own = await aSession().save(api.database, centre.id);
    const theirs = await aSession().withCandidates(2).save(api.database, other.id);
    expect((await zipOf(member, [own.id, theirs.id])).status).toBe(404);
    expect((await zipOf(member, [theirs.id])).status).toBe(404);
  });

  it('has a folder for each session, and one note about the empty ones', async () => {
    const full = await aSession().on('2030-01-02').withCandidates(2).save(api.database, centre.id);
    const empty = await aSession().on('2030-01-03').save(api.database, centre.id);
    const answer = await zipOf(member, [empty.id, full.id, full.id]);
    expect(answer.headers['content-disposition']).toBe('attachment; filename="documents-sessions.zip"');
    const names = namesIn(answer.raw);
    expect(names).toContain(`session-${full.number}/feuille-emargement-session-${full.number}.pdf`);
    expect(names).toContain(`session-${empty.number}/kit-surveillant-${empty.number}.pdf`);
    expect(names).not.toContain(`session-${empty.number}/feuille-emargement-session-${empty.number}.pdf`);
    expect(names.filter((name) => name.endsWith('.txt'))).toEqual(['A-LIRE.txt']);
    expect(memberOf(answer.raw, 'A-LIRE.txt').toString()).toContain(`- Session ${empty.number}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('goes on without a session that is deleted meanwhile, and says so', async () => {
    const first = await aSession().on('2030-02-01').withCandidates(2).save(api.database, centre.id);
    const deleted = await aSession().on('2030-02-02').withCandidates(2).save(api.database, centre.id);
    const last = await aSession().on('2030-02-03').save(api.database, centre.id);
    const { content } = await api.app.get(PapersZipService).ofSessions(centre.id, {
      sessionIds: [first.id, deleted.id, last.id],
      locale: 'fr',
    });
    await api.database.sql('update sessions set deleted_at = now() where id = $1', [deleted.id]);
    const zip = await buffer(content);
    const names = namesIn(zip);
    expect(names.filter((name) => name.includes(String(deleted.number)))).toEqual([]);
    expect(names).toContain(`session-${first.number}/convocations-session-${first.number}.pdf`);
    expect(names).toContain(`session-${last.number}/kit-surveillant-${last.number}.pdf`);
    expect(memberOf(zip, 'A-LIRE.txt').toString()).toMatch(
      new RegExp(
        `inscrit à ces sessions[^]*- Session ${last.number}\r\n[^]*supprimées[^]*- Session ${deleted.number}\r\n`,
      ),
    );
  });

  it('leaves out a session that a colleague deleted since it was ticked, unless none is left', async () => {
    const left = await aSession().withCandidates(1).save(api.database, centre.id);
    const deleted = await aSession().withCandidates(1).save(api.database, centre.id);
    await api.database.sql('update sessions set deleted_at = now() where id = $1', [deleted.id]);
    const answer = await zipOf(member, [left.id, deleted.id]);
    expect(answer.status).toBe(200);
    expect(namesIn(answer.raw).filter((name) => name.includes(String(deleted.number)))).toEqual([]);
    expect(memberOf(answer.raw, 'A-LIRE.txt').toString()).toContain(`- Session ${deleted.number}`);
    expect((await zipOf(member, [deleted.id])).status).toBe(404);
  });

  it.each([0, 1, 45])('tells about how long it will be with %i candidates', async (count) => {
    const { id } = await aSession().withCandidates(count).save(api.database, centre.id);
    const { headers, raw } = await zipOf(member, [id]);
    const told = Number(headers['expected-length']) / raw.length;
    expect(told).toBeGreaterThan(0.8);
    expect(told).toBeLessThan(1.25);
  });
});
