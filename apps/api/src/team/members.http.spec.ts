import type { MeResponse } from '#dto/team/me.response.js';
import type { MemberPage, MemberResponse } from '#dto/team/members.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../seeds/builders/centre.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;
let centre: BuiltCentre;
let admin: ApiClient;
let member: ApiClient;
let stranger: ApiClient;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  const { database } = api;
  centre = await aCentre().save(database);
  const other = await aCentre('Centre Prix').save(database);
  admin = await api.signedIn(await anAccount().named('Alix', 'Moreau').adminOf(centre.id).save(database));
  member = await api.signedIn(
    await anAccount().named('Éloïse', 'Étienne').memberOf(centre.id).save(database),
  );
  stranger = await api.signedIn(await anAccount().adminOf(other.id).save(database));
});
afterAll(() => api.close());

const path = (of = centre) => `/centres/${of.id}/members`;
const listed = async (client = admin) => (await client.get<MemberPage>(path())).body.items;
const idOf = async (lastName: string) => (await listed()).find((one) => one.lastName === lastName)?.id ?? '';
const journal = () =>
  api.database.sql<{ act: string; details: object | null }>(
    'select act, details from centre_journal where centre_id = $1 order by seq',
    [centre.id],
  );

describe('GET /centres/:centreId/members', () => {
  it('asks who it is, and does not exist for a stranger', async () => {
    expect((await api.anonymous.get(path())).status).toBe(401);
    expect((await stranger.get(path())).status).toBe(404);
  });

  it('lists the members by name to each of them, who is told which one they are', async () => {
    await anAccount().formerMemberOf(centre.id).save(api.database);
    const { status, body } = await member.get<MemberPage>(path());
    expect([status, body.total]).toEqual([200, 2]);
    expect(
      body.items.map(({ lastName, firstName, role, self }) => [lastName, firstName, role, self]),
    ).toEqual([
      ['Étienne', 'Éloïse', 'member', true],
      ['Moreau', 'Alix', 'admin', false],
    ]);
  });

  it('refuses a page that can’t be', async () => {
    const { status, body } = await member.get(`${path()}?pageSize=500`);
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/pageSize']);
  });
});

describe('PATCH /centres/:centreId/members/:memberId', () => {
  it('asks who it is, is not a member’s to do, and does not exist for a stranger', async () => {
    const one = `${path()}/${await idOf('Étienne')}`;
    expect((await api.anonymous.call('PATCH', one, { body: { role: 'admin' } })).status).toBe(401);
    expect((await member.call('PATCH', one, { body: { role: 'admin' } })).status).toBe(403);
    expect((await stranger.call('PATCH', one, { body: { role: 'admin' } })).status).toBe(404);
    const theirs = `/centres/${(await stranger.get<MeResponse>('/me')).body.currentCentreId}/members`;
    const crossed = await stranger.call('PATCH', `${theirs}/${await idOf('Étienne')}`, {
      body: { role: 'admin' },
    });
    expect(crossed.status).toBe(404);
  });

  it('names what is wrong', async () => {
    const { status, body } = await admin.call<{ errors: { pointer: string }[] }>(
      'PATCH',
      `${path()}/${await idOf('Étienne')}`,
      {
        body: { role: 'owner' },
      },
    );
    expect([status, body.errors[0]?.pointer]).toEqual([422, '/role']);
  });

  it('changes the role, which holds for the very next call, and is written down', async () => {
    const id = await idOf('Étienne');
    const answer = await admin.call<MemberResponse>('PATCH', `${path()}/${id}`, { body: { role: 'admin' } });
    expect(answer).toMatchObject({ status: 200, body: { id, role: 'admin', self: false } });
    const back = await member.call<MemberResponse>('PATCH', `${path()}/${await idOf('Moreau')}`, {
      body: { role: 'member' },
    });
    expect(back).toMatchObject({ status: 200, body: { role: 'member' } });
    expect((await admin.call('PATCH', `${path()}/${id}`, { body: { role: 'member' } })).status).toBe(403);
    expect(await journal()).toEqual([
      { act: 'member.role-changed', details: { from: 'member', to: 'admin' } },
      { act: 'member.role-changed', details: { from: 'admin', to: 'member' } },
    ]);
  });

  it('leaves the last administrator what they are', async () => {
    const answer = await admin.call('PATCH', `${path()}/${await idOf('Moreau')}`, {
      body: { role: 'member' },
    });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'LAST_ADMINISTRATOR', blockers: [{ centreId: centre.id }] },
    });
    expect((await listed()).map(({ role }) => role)).toEqual(['member', 'admin']);
    expect(await journal()).toEqual([]);
  });

  it('leaves one when two administrators demote each other at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const pair = await aCentre().save(api.database);
      const two = await Promise.all(
        ['A', 'B'].map(async (name) => {
          const account = await anAccount().named(name, name).adminOf(pair.id).save(api.database);
          return { name, client: await api.signedIn(account) };
        }),
      );
      const { items } = (await two[0]!.client.get<MemberPage>(path(pair))).body;
      const answers = await Promise.all(
        two.map(({ name, client }) =>
          client.call('PATCH', `${path(pair)}/${items.find(({ lastName }) => lastName !== name)?.id}`, {
            body: { role: 'member' },
          }),
        ),
      );
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      const admins = await api.database.sql(
        `select 1 from memberships where centre_id = $1 and role = 'admin' and disabled_at is null`,
        [pair.id],
      );
      expect(admins).toHaveLength(1);
    }
  });
});

describe('DELETE /centres/:centreId/members/:memberId', () => {
  it('asks who it is, is not a member’s to do, and does not exist for a stranger', async () => {
    const one = `${path()}/${await idOf('Moreau')}`;
    expect((await api.anonymous.call('DELETE', one, {})).status).toBe(401);
    expect((await member.call('DELETE', one, {})).status).toBe(403);
    expect((await stranger.call('DELETE', one, {})).status).toBe(404);
    expect((await admin.call('DELETE', `${path()}/01999999-0000-7000-8000-000000000000`, {})).status).toBe(
      404,
    );
  });

  it('ends the access at once, keeps the account, and is written down', async () => {
    const one = `${path()}/${await idOf('Étienne')}`;
    expect((await admin.call('DELETE', one, {})).status).toBe(204);
    expect((await member.get(`/centres/${centre.id}/sessions`)).status).toBe(404);
    expect((await member.get<MeResponse>('/me')).body).toMatchObject({
      memberships: [],
      currentCentreId: null,
    });
    expect((await admin.call('DELETE', one, {})).status).toBe(404);
    expect((await journal()).map(({ act }) => act)).toEqual(['member.removed']);
  });

  it('keeps the last administrator', async () => {
    const answer = await admin.call('DELETE', `${path()}/${await idOf('Moreau')}`, {});
    expect(answer).toMatchObject({ status: 409, body: { code: 'LAST_ADMINISTRATOR' } });
  });
});

describe('DELETE /centres/:centreId/members/me', () => {
  it('asks who it is, and does not exist for a stranger', async () => {
    expect((await api.anonymous.call('DELETE', `${path()}/me`, {})).status).toBe(401);
    expect((await stranger.call('DELETE', `${path()}/me`, {})).status).toBe(404);
  });

  it('lets a member go, and an administrator once there is another', async () => {
    expect((await admin.call('DELETE', `${path()}/me`, {})).status).toBe(409);
    await admin.call('PATCH', `${path()}/${await idOf('Étienne')}`, { body: { role: 'admin' } });
    expect((await admin.call('DELETE', `${path()}/me`, {})).status).toBe(204);
    expect((await admin.get(path())).status).toBe(404);
    expect((await listed(member)).map(({ lastName }) => lastName)).toEqual(['Étienne']);
    expect((await member.call('DELETE', `${path()}/me`, {})).status).toBe(409);
    expect((await journal()).map(({ act }) => act)).toEqual(['member.role-changed', 'member.left']);
  });
});
