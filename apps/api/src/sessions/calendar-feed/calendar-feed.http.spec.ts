import type { CalendarFeed } from '#dto/sessions/calendar-feed.response.js';
import { anAccount } from '../../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../../seeds/builders/centre.builder.js';
import { aSession } from '../../seeds/builders/session.builder.js';
import type { ApiClient } from '../../testing/api-client.js';
import { startApi, type TestApi } from '../../testing/start-api.js';

let api: TestApi;
let centre: BuiltCentre;
let member: ApiClient;

beforeAll(async () => {
  api = await startApi({ PUBLIC_URL: 'https://certif.test' });
  api.setNow('2026-11-21T10:00:00Z');
});
beforeEach(async () => {
  centre = await aCentre('Université, Testix').save(api.database);
  member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
});
afterAll(() => api.close());

const path = () => `/centres/${centre.id}/calendar-feed`;
const open = async () => (await member.post<CalendarFeed>(path())).body.url ?? '';
const fetched = (url: string, headers: Record<string, string> = {}) =>
  api.anonymous.get(url.replace('https://certif.test/api', ''), headers);
const read = async (url: string) => (await fetched(url)).raw.toString().replace(/\r\n /g, '');

describe('the calendar feed of a centre', () => {
  it.each(['GET', 'POST', 'DELETE'] as const)(
    'asks who it is, and does not exist for a stranger: %s',
    async (method) => {
      const other = await aCentre('Centre Prix').save(api.database);
      const stranger = await api.signedIn(await anAccount().adminOf(other.id).save(api.database));
      expect((await api.anonymous.call(method, path(), {})).status).toBe(401);
      expect((await stranger.call(method, path(), {})).status).toBe(404);
    },
  );

  it('is closed until somebody opens it, and then stays at its address', async () => {
    expect((await member.get(path())).body).toEqual({ url: null, openedAt: null });
    const { status, body } = await member.post<CalendarFeed>(path(), undefined, {
      'idempotency-key': 'feed',
    });
    expect(status).toBe(201);
    expect(body.url).toMatch(/^https:\/\/certif\.test\/api\/calendars\/[\w-]{54}\/sessions\.ics$/);
    expect((await member.get(path())).body).toEqual(body);
    expect(await api.database.sql(`select 1 from idempotency_keys where key = 'feed'`)).toEqual([]);
    const kept = await api.database.sql('select * from calendar_feeds where centre_id = $1', [centre.id]);
    expect(JSON.stringify(kept)).not.toContain(body.url?.split('/')[5]?.slice(22));
  });

  it('holds the sessions with their instants, by the clock of the centre, without codes', async () => {
    const overseas = await aCentre('Lycée de Nouméa').in('Pacific/Noumea').save(api.database);
    const there = await api.signedIn(await anAccount().memberOf(overseas.id).save(api.database));
    const summer = await aSession()
      .at('Site Paris', 'Salle A')
      .on('2027-06-15', '14:00')
      .save(api.database, centre.id);
    await aSession().on('2027-01-15', '14:00').save(api.database, centre.id);
    await aSession().on('2027-01-15', '08:00').save(api.database, overseas.id);
    const calendar = await read(await open());
    expect(calendar).toContain('X-WR-CALNAME:Université\\, Testix');
    expect(calendar).toContain(`UID:${summer.id}@certif.test`);
    expect(calendar).toContain(`SUMMARY:Session ${summer.number} – Salle A`);
    expect(calendar).toContain('DTSTART:20270615T120000Z\r\nDTEND:20270615T140000Z');
    expect(calendar).toContain('DTSTART:20270115T130000Z\r\nDTEND:20270115T150000Z');
    expect(calendar).toContain(`URL:https://certif.test/sessions/${summer.id}`);
    expect(calendar).not.toContain(summer.accessCode);
    expect(calendar).not.toContain(summer.invigilatorPassword.slice(2));
    const { body } = await there.post<CalendarFeed>(`/centres/${overseas.id}/calendar-feed`);
    expect(await read(body.url ?? '')).toContain('DTSTART:20270114T210000Z');
  });

  it('follows changes and deletions, and says when nothing changed', async () => {
    const session = await aSession().on('2027-01-15', '14:00').save(api.database, centre.id);
    const url = await open();
    const first = await fetched(url);
    expect(first.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const etag = String(first.headers['etag']);
    const again = await fetched(url, { 'if-none-match': etag });
    expect([again.status, again.raw.length]).toEqual([304, 0]);
    await member.call('PATCH', `/sessions/${session.id}`, { body: { time: '15:00' } });
    const changed = await fetched(url, { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.raw.toString()).toContain('SEQUENCE:1\r\nDTSTART:20270115T140000Z');
    await member.call('DELETE', `/sessions/${session.id}`, {});
    expect(await read(url)).not.toContain('BEGIN:VEVENT');
  });

  it('leaves out what was over a year ago', async () => {
    await aSession().on('2025-11-19').save(api.database, centre.id);
    await aSession().on('2025-11-22').save(api.database, centre.id);
    expect((await read(await open())).match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  it('is dead at its old address once renewed, and everywhere once revoked', async () => {
    const first = await open();
    const second = await open();
    expect(second).not.toBe(first);
    expect([(await fetched(first)).status, (await fetched(second)).status]).toEqual([404, 200]);
    expect((await member.call('DELETE', path(), {})).status).toBe(204);
    expect((await fetched(second)).status).toBe(404);
    expect((await member.get(path())).body).toEqual({ url: null, openedAt: null });
    const third = await open();
    expect((await fetched(second)).status).toBe(404);
    expect((await fetched(third)).status).toBe(200);
  });

  it('answers a forged address as any unknown one', async () => {
    const genuine = await open();
    const forged = genuine.replace(
      /.\/sessions\.ics$/,
      (end) => (end.startsWith('A') ? 'B' : 'A') + end.slice(1),
    );
    for (const url of [forged, genuine.replace(/calendars\/[^/]+/, 'calendars/x')]) {
      expect(await fetched(url)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    }
  });
});
