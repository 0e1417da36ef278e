import type { CentrePage, CentreResponse } from '#dto/centres/centre.response.js';
import type { InvitationPage } from '#dto/team/invitations/invitation.response.js';
import type { InviteResult } from '#dto/team/invitations/invite.request.js';
import type { MeResponse } from '#dto/team/me.response.js';
import { anAccount } from '../../seeds/builders/account.builder.js';
import { aCentre } from '../../seeds/builders/centre.builder.js';
import { anInvitation } from '../../seeds/builders/invitation.builder.js';
import type { ApiClient } from '../../testing/api-client.js';
import { startApi, type TestApi } from '../../testing/start-api.js';

let api: TestApi;
let certifier: ApiClient;
let person: ApiClient;

beforeAll(async () => {
  api = await startApi();
  certifier = await api.signedIn(await anAccount().certifier().save(api.database));
  person = await api.signedIn(await anAccount().save(api.database));
});
afterAll(() => api.close());

const path = '/certifier/centres';
const codeOf = async (email: string) =>
  (await api.database.sql<{ code: string }>('select code from invitations where email = $1', [email]))[0]
    ?.code;
const acts = async (centreId: string) =>
  (
    await api.database.sql<{ act: string }>(
      'select act from centre_journal where centre_id = $1 order by seq',
      [centreId],
    )
  ).map(({ act }) => act);

describe('POST /certifier/centres', () => {
  const centre = { name: 'Lycée Victor Schœlcher', kind: 'SCO', referentEmail: 'referent@pix.fr' };

  it('asks who it is, and is the certifier’s alone', async () => {
    expect((await api.anonymous.post(path, centre)).status).toBe(401);
    expect((await person.post(path, centre)).status).toBe(403);
  });

  it('names everything that is wrong, at once', async () => {
    const { status, body } = await certifier.post(path, {
      name: ' ',
      kind: 'LYCEE',
      timeZone: 'Europe/Nowhere',
      complementaryCertifications: ['CHIMIE'],
      retentionMonths: 1,
      referentEmail: 'referent',
    });
    expect(status).toBe(422);
    expect(body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/name', 'REQUIRED'],
      ['/kind', 'FORMAT'],
      ['/timeZone', 'TIME_ZONE_UNKNOWN'],
      ['/complementaryCertifications/0', 'FORMAT'],
      ['/retentionMonths', 'TOO_SMALL'],
      ['/referentEmail', 'FORMAT'],
    ]);
  });

  it('keeps the edition of 2020 for schools', async () => {
    const answer = await certifier.post(path, { ...centre, kind: 'PRO', procedureEdition: '2020' });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/procedureEdition' }] } });
  });

  it('opens the centre and invites its referent, who becomes its administrator', async () => {
    const { status, body } = await certifier.post<CentreResponse>(path, {
      ...centre,
      externalId: ' 972 0004 x ',
      timeZone: 'America/Martinique',
      procedureEdition: '2020',
      complementaryCertifications: ['PRO_SANTE', 'CLEA'],
      retentionMonths: 24,
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: 'Lycée Victor Schœlcher',
      kind: 'SCO',
      externalId: '9720004X',
      timeZone: 'America/Martinique',
      procedureEdition: '2020',
      complementaryCertifications: ['CLEA', 'PRO_SANTE'],
      retentionMonths: 24,
      memberCount: 0,
      invitationCount: 1,
      administrators: [],
      invitations: [{ email: 'referent@pix.fr', role: 'admin' }],
      version: 1,
    });
    const referent = await api.signedIn(await anAccount().save(api.database));
    const joined = await referent.post<MeResponse>(
      `/invitations/${await codeOf('referent@pix.fr')}/acceptance`,
    );
    expect(joined.body.memberships).toMatchObject([{ centreId: body.id, role: 'admin' }]);
    expect(await acts(body.id)).toEqual(['centre.opened', 'invitation.sent', 'invitation.accepted']);
  });
});

describe('GET /certifier/centres', () => {
  it('asks who it is, and is the certifier’s alone', async () => {
    expect((await api.anonymous.get(path)).status).toBe(401);
    expect((await person.get(path)).status).toBe(403);
  });

  it('finds by name or external id whatever the accents, a page at a time, archived or not', async () => {
    const { database } = api;
    await aCentre('Zénith École A').withUai('0999999Z').save(database);
    await aCentre('Zenith ecole B').save(database);
    await aCentre('Zénith École C').archived().save(database);
    const found = async (query: string) => {
      const { body } = await certifier.get<CentrePage>(`${path}?${query}`);
      return [body.items.map(({ name }) => name), body.total];
    };
    const all = ['Zénith École A', 'Zenith ecole B', 'Zénith École C'];
    expect(await found('search=zenith%20École')).toEqual([all, 3]);
    expect(await found('search=zénith&pageSize=2&page=2')).toEqual([all.slice(2), 3]);
    expect(await found('search=zénith&archived=false')).toEqual([all.slice(0, 2), 2]);
    expect(await found('search=zénith&archived=true')).toEqual([all.slice(2), 1]);
    expect(await found('search=0999999z')).toEqual([[all[0]], 1]);
    expect(await found('search=%25')).toEqual([[], 0]);
  });
});

describe('PATCH /certifier/centres/:centreId', () => {
  it('changes what is sent, writes it down, and refuses a stale version', async () => {
    const { id } = await aCentre('Ancien nom').save(api.database);
    const edited = await certifier.call<CentreResponse>('PATCH', `${path}/${id}`, {
      body: { name: 'Nouveau nom', externalId: '', complementaryCertifications: ['DROIT'], version: 1 },
    });
    expect(edited).toMatchObject({
      status: 200,
      body: {
        name: 'Nouveau nom',
        externalId: null,
        kind: 'SUP',
        complementaryCertifications: ['DROIT'],
        version: 2,
      },
    });
    const stale = await certifier.call('PATCH', `${path}/${id}`, { body: { name: 'Autre', version: 1 } });
    expect(stale).toMatchObject({ status: 409, body: { code: 'STALE' } });
    const same = await certifier.call<CentreResponse>('PATCH', `${path}/${id}`, {
      body: { name: 'Nouveau nom' },
    });
    expect(same.body.version).toBe(2);
    expect(await acts(id)).toEqual(['centre.changed']);
  });

  it('keeps a school that manages its pupils a school', async () => {
    const { id } = await aCentre().managingStudents().save(api.database);
    const answer = await certifier.call('PATCH', `${path}/${id}`, { body: { kind: 'PRO' } });
    expect(answer).toMatchObject({ status: 409, body: { code: 'CENTRE_MANAGES_STUDENTS' } });
  });

  it('is 403 to its own administrator, and 404 to a stranger', async () => {
    const { id } = await aCentre().save(api.database);
    const admin = await api.signedIn(await anAccount().adminOf(id).save(api.database));
    expect((await admin.call('PATCH', `${path}/${id}`, { body: {} })).status).toBe(403);
    expect((await person.call('PATCH', `${path}/${id}`, { body: {} })).status).toBe(404);
  });
});

describe('POST /certifier/centres/:centreId/referents', () => {
  it('invites another administrator, and sends again to who is invited', async () => {
    const { id } = await aCentre().save(api.database);
    const invite = () =>
      certifier.post<InviteResult>(`${path}/${id}/referents`, { referentEmail: 'Alix <second@pix.fr>' });
    expect(await invite()).toMatchObject({ status: 201, body: { email: 'second@pix.fr', outcome: 'sent' } });
    expect((await invite()).body.outcome).toBe('resent');
    const { body } = await certifier.get<CentreResponse>(`${path}/${id}`);
    expect(body.invitations).toMatchObject([{ email: 'second@pix.fr', role: 'admin' }]);
  });
});

describe('archiving and reopening a centre', () => {
  it('ends the memberships and the invitations, and gives the memberships back', async () => {
    const { id } = await aCentre().save(api.database);
    const admin = await api.signedIn(await anAccount().adminOf(id).save(api.database));
    const left = await api.signedIn(await anAccount().formerMemberOf(id).save(api.database));
    const { code } = await anInvitation('encore@pix.fr').save(api.database, id);
    const archived = await certifier.post<CentreResponse>(`${path}/${id}/archiving`);
    expect(archived).toMatchObject({ status: 200, body: { memberCount: 0, invitationCount: 0, version: 2 } });
    expect(archived.body.archivedAt).not.toBeNull();
    expect((await admin.get(`/centres/${id}/sessions`)).status).toBe(404);
    expect((await admin.get<MeResponse>('/me')).body.memberships).toEqual([]);
    expect(await person.post(`/invitations/${code}/acceptance`)).toMatchObject({
      status: 409,
      body: { code: 'INVITATION_CANCELLED' },
    });
    const refused = { status: 409, body: { code: 'CENTRE_ARCHIVED' } };
    expect(await certifier.post(`${path}/${id}/archiving`)).toMatchObject(refused);
    expect(await certifier.post(`${path}/${id}/referents`, { referentEmail: 'x@pix.fr' })).toMatchObject(
      refused,
    );
    expect(await certifier.call('PATCH', `${path}/${id}`, { body: { name: 'Autre' } })).toMatchObject(
      refused,
    );

    const reopened = await certifier.post<CentreResponse>(`${path}/${id}/reopening`);
    expect(reopened).toMatchObject({ status: 200, body: { memberCount: 1, archivedAt: null } });
    expect((await admin.get<InvitationPage>(`/centres/${id}/invitations`)).body.total).toBe(0);
    expect((await left.get(`/centres/${id}/sessions`)).status).toBe(404);
    expect(await certifier.post(`${path}/${id}/reopening`)).toMatchObject({
      status: 409,
      body: { code: 'CENTRE_NOT_ARCHIVED' },
    });
    expect(await acts(id)).toEqual(['centre.archived', 'centre.reopened']);
  });
});
