import type { MeResponse } from '#dto/team/me.response.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('GET /me', () => {
  it('asks who it is', async () => {
    expect((await api.anonymous.get('/me')).status).toBe(401);
  });

  it('tells the person their centres by name, without those that they left', async () => {
    const testix = await aCentre('Université de Testix').save(api.database);
    const anne = await aCentre('Collège Anne Frank').managingStudents().ofEdition('2020').save(api.database);
    const left = await aCentre('Ancien centre').save(api.database);
    const account = await anAccount()
      .named('Alix', 'Moreau')
      .adminOf(testix.id)
      .memberOf(anne.id)
      .formerMemberOf(left.id)
      .save(api.database);
    const { status, body } = await (await api.signedIn(account)).get<MeResponse>('/me');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: account.id,
      firstName: 'Alix',
      lastName: 'Moreau',
      email: account.email,
      language: 'fr',
      currentCentreId: anne.id,
    });
    expect(body.memberships).toEqual([
      {
        centreId: anne.id,
        centreName: 'Collège Anne Frank',
        kind: 'SCO',
        managesStudents: true,
        procedureEdition: '2020',
        complementaryCertifications: [],
        role: 'member',
        timeZone: 'Europe/Paris',
      },
      expect.objectContaining({ centreId: testix.id, role: 'admin', kind: 'SUP' }),
    ]);
  });

  it('knows somebody who belongs to no centre', async () => {
    const { body } = await (await api.signedIn(await anAccount().save(api.database))).get<MeResponse>('/me');
    expect(body).toMatchObject({ memberships: [], currentCentreId: null, termsAccepted: false });
  });
});

describe('PUT /me/current-centre', () => {
  it('remembers the centre for the next sign-in', async () => {
    const first = await aCentre('A').save(api.database);
    const second = await aCentre('B').save(api.database);
    const account = await anAccount().adminOf(first.id).memberOf(second.id).save(api.database);
    const answer = await (
      await api.signedIn(account)
    ).put<MeResponse>('/me/current-centre', { centreId: second.id });
    expect(answer).toMatchObject({ status: 200, body: { currentCentreId: second.id } });
    const next = await (await api.signedIn(account)).get<MeResponse>('/me');
    expect(next.body.currentCentreId).toBe(second.id);
  });

  it('does not know somebody else’s centre, nor one that was left, and changes nothing', async () => {
    const mine = await aCentre('Mien').save(api.database);
    const theirs = await aCentre('Leur').save(api.database);
    const left = await aCentre('Quitté').save(api.database);
    const person = await api.signedIn(
      await anAccount().memberOf(mine.id).formerMemberOf(left.id).save(api.database),
    );
    for (const centreId of [theirs.id, left.id, '01999999-0000-7000-8000-000000000000']) {
      expect((await person.put('/me/current-centre', { centreId })).status).toBe(404);
    }
    expect((await person.get<MeResponse>('/me')).body.currentCentreId).toBe(mine.id);
  });

  it('names a field that is no id', async () => {
    const person = await api.signedIn(await anAccount().save(api.database));
    const answer = await person.put('/me/current-centre', { centreId: '42' });
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/centreId', code: 'FORMAT' }] },
    });
  });
});
