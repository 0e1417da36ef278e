import { TERMS_VERSION } from '#dto/accounts/accounts.limits.js';
import type { CapturedMailsResponse } from '#dto/platform/captured-mails.response.js';
import type { MeResponse } from '#dto/team/me.response.js';
import { keepSetting } from '../platform/database/settings.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import { startApi, type TestApi } from '../testing/start-api.js';
import { eventually } from '../testing/eventually.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
  await keepSetting(api.database, 'seed', 'demo');
});
afterAll(() => api.close());

const mailsTo = async (email: string) =>
  (await api.anonymous.get<CapturedMailsResponse>(`/demo/mails?to=${encodeURIComponent(email)}`)).body.items;

describe('POST /me/terms-acceptance', () => {
  it('asks who it is', async () => {
    expect((await api.anonymous.post('/me/terms-acceptance', {})).status).toBe(401);
  });

  it('opens the centre to its member, once, and mails the proof once', async () => {
    const centre = await aCentre().save(api.database);
    const account = await anAccount().memberOf(centre.id).acceptedTerms('2020-01').save(api.database);
    const member = await api.signedIn(account);
    expect(await member.get(`/centres/${centre.id}/sessions`)).toMatchObject({
      status: 403,
      body: { code: 'TERMS_NOT_ACCEPTED' },
    });
    expect((await member.get<MeResponse>('/me')).body.termsAccepted).toBe(false);

    const accepted = await member.post('/me/terms-acceptance', { version: TERMS_VERSION });
    expect(accepted).toMatchObject({ status: 200, body: { termsAccepted: true, version: TERMS_VERSION } });
    expect((await member.post('/me/terms-acceptance')).body).toEqual(accepted.body);
    expect((await member.get(`/centres/${centre.id}/sessions`)).status).toBe(200);
    expect((await member.get<MeResponse>('/me')).body.termsAccepted).toBe(true);

    const [mail, ...others] = await eventually(
      () => mailsTo(account.email),
      (mails) => mails.length > 0,
    );
    expect(mail).toMatchObject({
      to: account.email,
      subject: expect.stringContaining('conditions d’utilisation'),
    });
    expect(mail?.text).toContain(`version ${TERMS_VERSION}`);
    expect(others).toEqual([]);
  });

  it('refuses a version that is no longer in force, and mails nothing', async () => {
    const account = await anAccount().save(api.database);
    const person = await api.signedIn(account);
    expect(await person.post('/me/terms-acceptance', { version: '2020-01' })).toMatchObject({
      status: 409,
      body: { code: 'TERMS_VERSION_OUTDATED', version: TERMS_VERSION },
    });
    expect(await api.database.sql('select 1 from mails where account_id = $1', [account.id])).toEqual([]);
  });
});
