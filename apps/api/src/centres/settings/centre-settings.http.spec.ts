import type { CentreSettingsResponse } from '#dto/centres/centre-settings.js';
import { anAccount } from '../../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../../seeds/builders/centre.builder.js';
import type { ApiClient } from '../../testing/api-client.js';
import { startApi, type TestApi } from '../../testing/start-api.js';

let api: TestApi;
let school: BuiltCentre;
let admin: ApiClient;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  school = await aCentre('Collège Anne Frank').ofKind('SCO').save(api.database);
  admin = await api.signedIn(await anAccount().adminOf(school.id).save(api.database));
});
afterAll(() => api.close());

const path = () => `/centres/${school.id}/settings`;
const change = (body: object, client = admin) =>
  client.call<CentreSettingsResponse>('PATCH', path(), { body });

describe('the settings of a centre', () => {
  it('ask who it is, are no member’s to see or change, and do not exist for a stranger', async () => {
    const member = await api.signedIn(await anAccount().memberOf(school.id).save(api.database));
    const stranger = await api.signedIn(
      await anAccount()
        .adminOf((await aCentre().save(api.database)).id)
        .save(api.database),
    );
    const asked = { procedureEdition: '2020' };
    expect([(await api.anonymous.get(path())).status, (await change(asked, api.anonymous)).status]).toEqual([
      401, 401,
    ]);
    expect([(await member.get(path())).status, (await change(asked, member)).status]).toEqual([403, 403]);
    expect([(await stranger.get(path())).status, (await change(asked, stranger)).status]).toEqual([404, 404]);
  });

  it('name what is wrong', async () => {
    const { status, body } = await change({ procedureEdition: '1999' });
    expect([status, body]).toMatchObject([422, { errors: [{ pointer: '/procedureEdition' }] }]);
  });

  it('let an administrator choose the edition, which the next session follows and earlier ones do not', async () => {
    const plan = async () =>
      (
        await admin.post<{ procedureEdition: string; id: string }>(`/centres/${school.id}/sessions`, {
          site: 'Site',
          room: 'A',
          date: '2099-01-01',
          time: '09:00',
          invigilators: 'X',
        })
      ).body;
    const before = await plan();
    const { body } = await admin.get<CentreSettingsResponse>(path());
    expect(body).toMatchObject({ name: 'Collège Anne Frank', kind: 'SCO', procedureEdition: '2024' });
    const changed = await change({ procedureEdition: '2020', version: body.version });
    expect(changed).toMatchObject({
      status: 200,
      body: { procedureEdition: '2020', version: body.version + 1 },
    });
    expect((await plan()).procedureEdition).toBe('2020');
    expect((await admin.get(`/sessions/${before.id}`)).body).toMatchObject({ procedureEdition: '2024' });
    const acts = await api.database.sql('select act, details from centre_journal where centre_id = $1', [
      school.id,
    ]);
    expect(acts).toEqual([
      { act: 'centre.changed', details: { procedureEdition: { from: '2024', to: '2020' } } },
    ]);
  });

  it('change nothing for whoever read an older version', async () => {
    const { body } = await admin.get<CentreSettingsResponse>(path());
    await change({ procedureEdition: '2020', version: body.version });
    expect(await change({ procedureEdition: '2024', version: body.version })).toMatchObject({
      status: 409,
      body: { code: 'STALE' },
    });
  });

  it('leave the edition of 2020 to schools', async () => {
    const university = await aCentre().save(api.database);
    const client = await api.signedIn(await anAccount().adminOf(university.id).save(api.database));
    const answer = await client.call('PATCH', `/centres/${university.id}/settings`, {
      body: { procedureEdition: '2020' },
    });
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/procedureEdition', code: 'EDITION_FOR_SCHOOLS' }] },
    });
  });
});
