import type { InvitationPage } from '#dto/team/invitations/invitation.response.js';
import { anAccount } from '../../../seeds/builders/account.builder.js';
import { aCentre } from '../../../seeds/builders/centre.builder.js';
import type { ApiClient } from '../../../testing/api-client.js';
import { eventually } from '../../../testing/eventually.js';
import { startApi, type TestApi } from '../../../testing/start-api.js';
import { deliveryReport } from '../testing/delivery-report.js';

const SECRET = 'what the mail system alone may know';
let api: TestApi;
let admin: ApiClient;
let path: string;

beforeAll(async () => {
  api = await startApi({ MAIL_EVENTS_SECRET: SECRET });
  const centre = await aCentre().save(api.database);
  admin = await api.signedIn(await anAccount().adminOf(centre.id).save(api.database));
  path = `/centres/${centre.id}/invitations`;
});
afterAll(() => api.close());

const report = (content: Buffer, bearer = SECRET, to = api) =>
  to.anonymous.upload<{ marked: boolean }>(
    '/mail/bounces',
    { name: 'report.eml', content },
    { authorization: `Bearer ${bearer}` },
  );
const invitation = async () => (await admin.get<InvitationPage>(path)).body.items[0];
const sent = () => eventually(invitation, (one) => one?.mail?.state === 'sent');
const newestMail = async () =>
  (await api.database.sql<{ id: string }>(`select id from mails order by id desc limit 1`))[0]?.id ?? '';

describe('POST /mail/bounces', () => {
  it('is closed to whoever has not the secret, and does not exist where none is configured', async () => {
    expect((await api.anonymous.post('/mail/bounces')).status).toBe(401);
    expect((await report(deliveryReport('x'), 'wrong')).status).toBe(401);
    expect((await admin.upload('/mail/bounces', { name: 'x', content: deliveryReport('x') })).status).toBe(
      401,
    );
    const without = await startApi();
    expect((await report(deliveryReport('x'), SECRET, without)).status).toBe(404);
    await without.close();
  });

  it('refuses what is no report, by its name', async () => {
    expect(await report(Buffer.from('Subject: Vacances\r\n\r\nBonjour'))).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/file', code: 'NOT_A_DELIVERY_REPORT' }] },
    });
  });

  it('tells the sender of a mail that came back later, who sends it again', async () => {
    await admin.post(path, { emails: ['absent@exemple.fr'] });
    const before = await sent();
    const returned = deliveryReport(await newestMail());
    expect(await report(returned)).toMatchObject({ status: 200, body: { marked: true } });
    expect((await invitation())?.mail).toMatchObject({ state: 'failed', trouble: 'ADDRESS_REFUSED' });
    expect((await report(returned)).body).toEqual({ marked: false });
    await admin.post(`${path}/${before?.id}/resending`);
    expect((await sent())?.mail).toMatchObject({ state: 'sent', trouble: null });
  });

  it('changes nothing for a mail that is only late, or that nobody sent', async () => {
    const late = deliveryReport(await newestMail(), { action: 'delayed', status: '4.4.1' });
    expect((await report(late)).body).toEqual({ marked: false });
    expect((await report(deliveryReport('01a1ff20-bbd0-75eb-817b-2852c51d9e3a'))).body).toEqual({
      marked: false,
    });
    expect((await invitation())?.mail?.state).toBe('sent');
  });
});
