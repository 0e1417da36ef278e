import type { ConvocationPage } from '#dto/papers/convocations/convocation.response.js';
import type { SendConvocationsResponse } from '#dto/papers/convocations/send-convocations.js';
import type { CapturedMailsResponse } from '#dto/platform/captured-mails.response.js';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { newId } from '../../platform/database/ids.js';
import { anAccount } from '../../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../../seeds/builders/centre.builder.js';
import { aSession } from '../../seeds/builders/session.builder.js';
import type { ApiClient } from '../../testing/api-client.js';
import { eventually } from '../../testing/eventually.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { CONVOCATION_MAIL, convocationMail } from './convocation.mail.js';

let api: TestApi;
let centre: BuiltCentre;
let member: ApiClient;
let stranger: ApiClient;

beforeAll(async () => {
  api = await startApi({ PUBLIC_URL: 'https://certif.example.org' });
  // The box of captured mails opens in the demo alone.
  await api.database.sql(`insert into settings (key, value) values ('seed', 'demo')`);
  centre = await aCentre().in('Indian/Reunion').save(api.database);
  member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
  const other = await aCentre('Centre Prix').save(api.database);
  stranger = await api.signedIn(await anAccount().adminOf(other.id).save(api.database));
});
afterAll(() => api.close());

const convocationsOf = (sessionId: string) => `/sessions/${sessionId}/convocations`;

/** A session of so many candidates, of whom the first ones have an address. */
async function aSessionOf(count: number, withAddress: number) {
  const session = await aSession()
    .on('2030-06-15', '14:00')
    .withCandidates(count)
    .save(api.database, centre.id);
  const candidates = await api.database.sql<{ id: string }>(
    'select id from candidates where session_id = $1 order by last_name collate "fr-x-icu", first_name collate "fr-x-icu", id',
    [session.id],
  );
  const ids = candidates.map(({ id }) => id);
  await api.database.sql(
    `update candidates set email = 'candidat-' || id || '@mail.test' where id = any($1)`,
    [ids.slice(0, withAddress)],
  );
  return { ...session, ids };
}

const mailsTo = async (candidateId: string) => {
  const to = `candidat-${candidateId}@mail.test`;
  return (await api.anonymous.get<CapturedMailsResponse>(`/demo/mails?to=${to}`)).body.items;
};

const settled = (sessionId: string) =>
  eventually(
    async () => (await member.get<ConvocationPage>(convocationsOf(sessionId))).body,
    ({ counts }) => counts.queued === 0,
  );

describe('POST /sessions/:sessionId/convocations', () => {
  const send = (sessionId: string, body: object = {}, client = member) =>
    client.post<SendConvocationsResponse>(convocationsOf(sessionId), body);

  it('asks who it is, and does not exist for a stranger', async () => {
    const { id } = await aSessionOf(1, 1);
    expect((await send(id, {}, api.anonymous)).status).toBe(401);
    expect((await send(id, {}, stranger)).status).toBe(404);
  });

  it('refuses what is no list of ids, and a language that it does not speak', async () => {
    const { id } = await aSessionOf(1, 1);
    expect(await send(id, { candidateIds: ['x'], locale: 'de' })).toMatchObject({
      status: 422,
      body: {
        code: 'INPUT_INVALID',
        errors: [{ pointer: '/candidateIds/0' }, { pointer: '/locale' }],
      },
    });
  });

  it('mails everybody who has an address, once, and writes the journal', async () => {
    const { id, ids } = await aSessionOf(3, 2);
    const answer = await send(id);
    expect(answer).toMatchObject({ status: 202, body: { queued: 2, withoutAddress: 1 } });
    expect((await settled(id)).counts).toEqual({
      toSend: 0,
      queued: 0,
      sent: 2,
      addressChanged: 0,
      sessionChanged: 0,
      failed: 0,
      withoutAddress: 1,
    });
    expect((await send(id)).body).toEqual({ queued: 0, withoutAddress: 1 });
    expect(await mailsTo(ids[0]!)).toHaveLength(1);
    const journal = await api.database.sql(
      `select act, details from journal where session_id = $1 and act = 'convocations.sent'`,
      [id],
    );
    expect(journal).toEqual([{ act: 'convocations.sent', details: { queued: 2, withoutAddress: 1 } }]);
  });

  it('says who, when and where, with a calendar entry in the zone of the centre', async () => {
    const { id, ids, number, invigilatorPassword, accessCode } = await aSessionOf(1, 1);
    await send(id);
    await settled(id);
    const [mail] = await mailsTo(ids[0]!);
    expect(mail?.subject).toBe('Convocation – samedi 15 juin 2030, 14h00');
    for (const words of [String(number), 'Site Paris', 'Salle A', 'https://certif.example.org/rejoindre']) {
      expect(mail?.text).toContain(words);
    }
    expect(mail?.text).not.toMatch(new RegExp(`${invigilatorPassword}|${accessCode}`));
    expect(mail?.attachments).toEqual([
      {
        fileName: `session-${number}.ics`,
        contentType: expect.stringContaining('text/calendar') as string,
        content: expect.stringContaining('DTSTART:20300615T100000Z') as string,
      },
    ]);
  });

  it('speaks English when asked to', async () => {
    const { id, ids } = await aSessionOf(1, 1);
    await send(id, { locale: 'en' });
    await settled(id);
    expect((await mailsTo(ids[0]!))[0]?.subject).toBe('Convocation – Saturday, 15 June 2030, 14:00');
  });

  it('mails those named again, to the address that they have by then', async () => {
    const { id, ids } = await aSessionOf(3, 3);
    await send(id);
    await settled(id);
    await api.database.sql(`update candidates set email = $2 where id = $1`, [
      ids[1],
      `candidat-neu-${ids[1]}@mail.test`,
    ]);
    const changed = (await member.get<ConvocationPage>(convocationsOf(id))).body;
    expect(changed.items.map(({ addressChanged }) => addressChanged)).toEqual([false, true, false]);
    expect(changed.counts).toMatchObject({ sent: 2, addressChanged: 1, toSend: 1 });
    expect((await send(id, { candidateIds: [ids[1]] })).body).toEqual({ queued: 1, withoutAddress: 0 });
    await settled(id);
    expect((await settled(id)).counts).toMatchObject({ sent: 3, addressChanged: 0, toSend: 0 });
    expect(await mailsTo(`neu-${ids[1]}`)).toHaveLength(1);
    expect(await mailsTo(ids[0]!)).toHaveLength(1);
  });

  it('goes again, with those that have not gone yet, to whoever has another address by now', async () => {
    const { id, ids } = await aSessionOf(2, 2);
    await send(id);
    await settled(id);
    // The same address in capitals is the same.
    await api.database.sql(`update candidates set email = upper(email) where id = $1`, [ids[0]]);
    await api.database.sql(`update candidates set email = $2 where id = $1`, [
      ids[1],
      `candidat-neu-${ids[1]}@mail.test`,
    ]);
    expect((await send(id)).body).toEqual({ queued: 1, withoutAddress: 0 });
    await settled(id);
    expect(await mailsTo(`neu-${ids[1]}`)).toHaveLength(1);
    expect((await send(id)).body.queued).toBe(0);
  });

  it('goes again to everybody once day, hour or place are others, and not for what it does not say', async () => {
    const { id, ids } = await aSessionOf(3, 2);
    await send(id);
    await settled(id);
    const edit = async (change: object) => {
      const { version } = (await member.get<{ version: number }>(`/sessions/${id}`)).body;
      const body = { version, ...change };
      expect((await member.call('PATCH', `/sessions/${id}`, { body })).status).toBe(200);
    };
    await edit({ observations: 'Deux postes de secours.', invigilators: 'Marie Lamour' });
    expect((await settled(id)).counts).toMatchObject({ sent: 2, sessionChanged: 0, toSend: 0 });
    await edit({ room: 'Salle Z' });
    const changed = await settled(id);
    expect(changed.items.map(({ sessionChanged }) => sessionChanged)).toEqual([true, true, false]);
    expect(changed.counts).toMatchObject({ sent: 0, sessionChanged: 2, toSend: 2, withoutAddress: 1 });
    expect((await send(id)).body).toEqual({ queued: 2, withoutAddress: 1 });
    expect((await settled(id)).counts).toMatchObject({ sent: 2, sessionChanged: 0, toSend: 0 });
    const mails = await mailsTo(ids[0]!);
    expect(mails.map(({ text }) => text.includes('Salle Z'))).toEqual([true, false]);
    // The entry of the newer mail takes the place of the older one in a calendar.
    const entries = mails.map(({ attachments }) => attachments[0]?.content ?? '');
    const [newer, older] = entries.map((entry) => Number(/SEQUENCE:(\d+)/.exec(entry)?.[1]));
    expect(newer).toBeGreaterThan(older ?? NaN);
    expect(new Set(entries.map((entry) => /UID:(.+)/.exec(entry)?.[1])).size).toBe(1);
  });

  it('writes to nobody of a session that was finalised, or of a centre archived, before the mail left', async () => {
    const render = (candidateId: string) =>
      convocationMail(api.app.get<Config>(CONFIG), api.app.get(Clock))(api.database, {
        kind: CONVOCATION_MAIL,
        about: candidateId,
      });
    const { id, ids } = await aSessionOf(1, 1);
    expect((await render(ids[0]!))?.to).toContain(ids[0]!);
    await api.database.sql('update sessions set finalised_at = now() where id = $1', [id]);
    expect(await render(ids[0]!)).toBeUndefined();
    const closed = await aCentre('Centre fermé').save(api.database);
    const other = await aSessionOf(1, 1);
    await api.database.sql('update sessions set centre_id = $2 where id = $1', [other.id, closed.id]);
    expect(await render(other.ids[0]!)).toBeDefined();
    await api.database.sql('update centres set archived_at = now() where id = $1', [closed.id]);
    expect(await render(other.ids[0]!)).toBeUndefined();
  });

  it('knows nobody of another session', async () => {
    const { id } = await aSessionOf(1, 1);
    const other = await aSessionOf(1, 1);
    expect((await send(id, { candidateIds: [other.ids[0]] })).status).toBe(404);
    expect((await send(id, { candidateIds: [newId()] })).status).toBe(404);
    expect(await mailsTo(other.ids[0]!)).toEqual([]);
  });

  it('is refused while nobody is enrolled, and once the session is finalised', async () => {
    const empty = await aSession().save(api.database, centre.id);
    expect(await send(empty.id)).toMatchObject({ status: 409, body: { code: 'NO_CANDIDATE_ENROLLED' } });
    const over = await aSession().withCandidates(1).finalised().save(api.database, centre.id);
    expect(await send(over.id)).toMatchObject({ status: 409, body: { code: 'CONVOCATIONS_CLOSED' } });
  });

  it('asked twenty times at once mails everybody once', async () => {
    const { id, ids } = await aSessionOf(2, 2);
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(id)));
    expect(answers.reduce((sum, { body }) => sum + body.queued, 0)).toBe(2);
    await settled(id);
    expect(await mailsTo(ids[0]!)).toHaveLength(1);
  });
});

describe('GET /sessions/:sessionId/convocations', () => {
  it('asks who it is, and does not exist for a stranger', async () => {
    const { id } = await aSessionOf(1, 1);
    expect((await api.anonymous.get(convocationsOf(id))).status).toBe(401);
    expect((await stranger.get(convocationsOf(id))).status).toBe(404);
  });

  it('shows everybody in the order of the papers, with their address and the state of their mail', async () => {
    const { id, ids } = await aSessionOf(3, 2);
    const before = (await member.get<ConvocationPage>(convocationsOf(id))).body;
    expect(before.items.map(({ candidateId, delivery }) => [candidateId, delivery])).toEqual(
      ids.map((one) => [one, null]),
    );
    expect(before).toMatchObject({ total: 3, counts: { toSend: 2, withoutAddress: 1 } });
    await member.post(convocationsOf(id), { candidateIds: [ids[0]] });
    const after = await settled(id);
    expect(after.items[0]?.delivery).toMatchObject({ state: 'sent', trouble: null });
    expect(after.counts).toMatchObject({ toSend: 1, sent: 1 });
  });

  it('has pages', async () => {
    const { id, ids } = await aSessionOf(3, 0);
    const { body } = await member.get<ConvocationPage>(`${convocationsOf(id)}?page=2&pageSize=2`);
    expect(body.items.map(({ candidateId }) => candidateId)).toEqual([ids[2]]);
    expect(body).toMatchObject({ total: 3, page: 2, pageSize: 2 });
  });
});
