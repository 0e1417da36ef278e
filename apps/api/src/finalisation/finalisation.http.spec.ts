import { SESSION_COMMENT_MAX } from '#dto/finalisation/finalisation.limits.js';
import type { FinalisationDraft, FinalisationResponse } from '#dto/finalisation/finalisation.response.js';
import { RetentionService } from '../centres/retention.service.js';
import { anAccount, type BuiltAccount } from '../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../seeds/builders/centre.builder.js';
import { aSession, type BuiltSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;
let centre: BuiltCentre;
let session: BuiltSession;
let account: BuiltAccount;
let member: ApiClient;
let stranger: ApiClient;

beforeAll(async () => {
  api = await startApi();
  centre = await aCentre().save(api.database);
  const elsewhere = await aCentre('Centre Prix').save(api.database);
  account = await anAccount().memberOf(centre.id).save(api.database);
  member = await api.signedIn(account);
  stranger = await api.signedIn(await anAccount().adminOf(elsewhere.id).save(api.database));
});
beforeEach(async () => {
  api.setNow('2026-11-21T10:00:00Z');
  session = await aSession().withCandidates(3).startedBy(2).save(api.database, centre.id);
});
afterAll(() => api.close());

const NOTHING = { comment: null, hasIncident: false, hasJoiningIssue: false };
const draftOf = (id: string) => `/sessions/${id}/finalisation/draft`;
const note = (notes: unknown, client = member) => client.put<FinalisationDraft>(draftOf(session.id), notes);
const read = (client = member) => client.get<FinalisationResponse>(`/sessions/${session.id}/finalisation`);
const rows = (sessionId = session.id) =>
  api.database.sql(
    `select centre_id as "centreId", comment, has_incident as "hasIncident", has_joining_issue as "hasJoiningIssue",
            updated_at as "updatedAt"
       from finalisation_drafts where session_id = $1`,
    [sessionId],
  );
const acts = () =>
  api.database.sql(
    `select actor_id as by, act, details from journal where session_id = $1 and seq > 1 order by seq`,
    [session.id],
  );

describe('GET /sessions/:sessionId/finalisation', () => {
  it('asks who it is, and does not exist for a stranger or of a deleted session', async () => {
    expect((await read(api.anonymous)).status).toBe(401);
    expect((await read(stranger)).status).toBe(404);
    const deleted = await aSession().deleted().save(api.database, centre.id);
    expect((await member.get(`/sessions/${deleted.id}/finalisation`)).status).toBe(404);
  });

  it('says which session it is and that nothing is noted yet', async () => {
    expect(await read()).toMatchObject({
      status: 200,
      body: {
        session: { id: session.id, number: session.number, procedureEdition: '2024', finalisedAt: null },
        draft: NOTHING,
      },
    });
    expect(await rows()).toEqual([]);
  });

  it('shows what was noted before the session was finalised', async () => {
    await note({ hasJoiningIssue: true });
    await api.database.sql('update sessions set finalised_at = $2 where id = $1', [
      session.id,
      '2026-11-21T18:00:00Z',
    ]);
    expect((await read()).body).toMatchObject({
      session: { finalisedAt: '2026-11-21T18:00:00.000Z' },
      draft: { ...NOTHING, hasJoiningIssue: true },
    });
  });
});

describe('PUT /sessions/:sessionId/finalisation/draft', () => {
  it('asks who it is, and does not exist for a stranger', async () => {
    expect((await note({ hasIncident: true }, api.anonymous)).status).toBe(401);
    expect((await note({ hasIncident: true }, stranger)).status).toBe(404);
    expect([await rows(), await acts()]).toEqual([[], []]);
  });

  it.each([
    [
      { comment: 7, hasIncident: 'oui', hasJoiningIssue: null },
      ['/comment TYPE', '/hasIncident TYPE', '/hasJoiningIssue REQUIRED'],
    ],
    [{ comment: 'a\u0000b' }, ['/comment CONTROL_CHARACTER']],
    [{ comment: 'Ici\u202eà l’envers' }, ['/comment CONTROL_CHARACTER']],
    [{ comment: 'x'.repeat(SESSION_COMMENT_MAX + 1) }, ['/comment TOO_LONG']],
  ])('names every field that is wrong and notes nothing: %#', async (notes, faults) => {
    const answer = await member.put(draftOf(session.id), { hasIncident: true, ...notes });
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(faults);
    expect([await rows(), await acts()]).toEqual([[], []]);
  });

  it('keeps what is given, leaves the rest, and writes before and after', async () => {
    const comment = 'L’alarme a sonné à 14:20.\nReprise à 14:35.';
    expect(await note({ comment: `  ${comment}\n` })).toMatchObject({
      status: 200,
      body: { ...NOTHING, comment },
    });
    api.setNow('2026-11-21T10:05:00Z');
    expect((await note({ hasIncident: true, hasJoiningIssue: false })).body).toEqual({
      comment,
      hasIncident: true,
      hasJoiningIssue: false,
    });
    expect((await read()).body.draft).toEqual({ comment, hasIncident: true, hasJoiningIssue: false });
    expect(await rows()).toEqual([
      {
        centreId: centre.id,
        comment,
        hasIncident: true,
        hasJoiningIssue: false,
        updatedAt: new Date('2026-11-21T10:05:00Z'),
      },
    ]);
    expect(await acts()).toEqual([
      {
        by: account.id,
        act: 'finalisation.noted',
        details: { before: { comment: null }, after: { comment } },
      },
      {
        by: account.id,
        act: 'finalisation.noted',
        details: { before: { hasIncident: false }, after: { hasIncident: true } },
      },
    ]);
  });

  it('takes a comment away when it is emptied', async () => {
    await note({ comment: 'Rien de grave.', hasIncident: true });
    expect((await note({ comment: '  ' })).body).toEqual({ ...NOTHING, hasIncident: true });
    expect(await rows()).toMatchObject([{ comment: null, hasIncident: true }]);
  });

  it('takes a comment of the full length, whatever its signs', async () => {
    const comment = 'é'.repeat(SESSION_COMMENT_MAX);
    expect((await note({ comment })).body.comment).toBe(comment);
    expect((await note({ comment: '🔥'.repeat(SESSION_COMMENT_MAX / 2) })).status).toBe(200);
  });

  it('is no act when nothing changes', async () => {
    await note({ comment: 'Une alarme.', hasIncident: true });
    const [before] = await rows();
    api.setNow('2026-11-21T10:05:00Z');
    expect((await note({ comment: 'Une alarme. ' })).status).toBe(200);
    expect((await note({ hasIncident: true })).status).toBe(200);
    expect((await note({})).status).toBe(200);
    expect(await rows()).toEqual([before]);
    expect(await acts()).toHaveLength(1);
  });

  it('keeps what two people note at once, each their own field, and the last of the same field', async () => {
    const colleague = await api.signedIn(await anAccount().adminOf(centre.id).save(api.database));
    const answers = await Promise.all([
      note({ hasIncident: true }),
      note({ hasJoiningIssue: true }, colleague),
      note({ comment: 'Une alarme.' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await note({ comment: 'Deux alarmes.' }, colleague);
    expect((await read()).body.draft).toEqual({
      comment: 'Deux alarmes.',
      hasIncident: true,
      hasJoiningIssue: true,
    });
    expect(await acts()).toHaveLength(4);
  });

  it('ends with the finalisation', async () => {
    await note({ comment: 'Une alarme.' });
    await api.database.sql('update sessions set finalised_at = now() where id = $1', [session.id]);
    expect(await note({ comment: 'Trop tard.' })).toMatchObject({
      status: 409,
      body: { code: 'SESSION_ALREADY_FINALISED' },
    });
    expect((await read()).body.draft.comment).toBe('Une alarme.');
    expect(await acts()).toHaveLength(1);
  });

  it('is closed in an archived centre, whose members are none any more', async () => {
    await api.database.sql('update centres set archived_at = now() where id = $1', [centre.id]);
    expect(await note({ hasIncident: true })).toMatchObject({
      status: 409,
      body: { code: 'CENTRE_ARCHIVED' },
    });
    await api.database.sql('update centres set archived_at = null where id = $1', [centre.id]);

    const other = await aCentre().save(api.database);
    const theirs = await aSession().save(api.database, other.id);
    const client = await api.signedIn(await anAccount().adminOf(other.id).save(api.database));
    expect((await client.put(draftOf(theirs.id), { hasIncident: true })).status).toBe(200);
    const certifier = await api.signedIn(await anAccount().certifier().save(api.database));
    await certifier.post(`/certifier/centres/${other.id}/archiving`);
    expect((await client.put(draftOf(theirs.id), { hasIncident: false })).status).toBe(404);
    expect(await rows(theirs.id)).toMatchObject([{ hasIncident: true }]);
  });
});

describe('the notes', () => {
  it('go with the people of their session, once the centre has kept them for long enough', async () => {
    const other = await aCentre().save(api.database);
    await api.database.sql('update centres set retention_months = 24 where id = $1', [other.id]);
    const old = await aSession().on('2024-01-09').save(api.database, other.id);
    const young = await aSession().on('2024-01-11').save(api.database, other.id);
    const client = await api.signedIn(await anAccount().adminOf(other.id).save(api.database));
    for (const { id } of [old, young]) await client.put(draftOf(id), { comment: 'Une alarme.' });
    api.setNow('2026-01-10T12:00:00Z');
    await api.app.get(RetentionService).apply();
    expect(await rows(old.id)).toEqual([]);
    expect(await rows(young.id)).toMatchObject([{ comment: 'Une alarme.' }]);
  });
});
