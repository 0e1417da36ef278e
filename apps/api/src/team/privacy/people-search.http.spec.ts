import { anAccount } from '../../seeds/builders/account.builder.js';
import { aCentre } from '../../seeds/builders/centre.builder.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { certifierOf, enrolling, joinedBy } from '../../testing/people-at-work.js';

let api: TestApi;
let certifier: Awaited<ReturnType<typeof certifierOf>>;

beforeAll(async () => {
  api = await startApi();
  certifier = await certifierOf(api);
});
afterAll(() => api.close());

describe('people who are looked for', () => {
  it('are the certifier’s to look for, told whole', async () => {
    const named = { lastName: 'Dupont', firstName: 'Paul', birthdate: '1997-05-21' };
    for (const [path, body] of [
      ['/certifier/people/by-address', { address: 'paul@dupont.fr' }],
      ['/certifier/people/by-name', named],
    ] as const) {
      expect((await api.anonymous.post(path, body)).status).toBe(401);
      const stranger = await api.signedIn(await anAccount().save(api.database));
      expect((await stranger.post(path, body)).status).toBe(403);
    }
    expect(await certifier.client.post('/certifier/people/by-address', { address: ' ' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/address', code: 'REQUIRED' }] },
    });
    expect(
      await certifier.client.post('/certifier/people/by-name', {
        ...named,
        firstName: '',
        birthdate: '21/05/1997',
      }),
    ).toMatchObject({
      status: 422,
      body: {
        errors: [
          { pointer: '/firstName', code: 'REQUIRED' },
          { pointer: '/birthdate', code: 'FORMAT' },
        ],
      },
    });
  });

  it('are found by the whole address or username of their account, and by no part of it', async () => {
    const account = await anAccount('Demande@certif.test').withUsername('demande.d0101').save(api.database);
    for (const address of [' DEMANDE@certif.test', 'demande.d0101']) {
      expect((await certifier.byAddress(address)).items).toMatchObject([
        { id: account.id, hasAccount: true, email: 'demande@certif.test', centres: [], enrolments: [] },
      ]);
    }
    expect((await certifier.byAddress('demande')).items).toEqual([]);
  });

  it('are found without an account, once each, by address or by name and birth date however written', async () => {
    const [one, two] = [
      await aCentre('Amphi').save(api.database),
      await aCentre('Bureau').save(api.database),
    ];
    const first = await enrolling(api, one);
    await first.enrol({ lastName: 'Le Goff', firstName: 'Aïssatou', email: 'Aissatou@legoff.test' });
    await first.enrol({ lastName: 'LE GOFF', firstName: 'Aissatou' });
    await (await enrolling(api, two)).enrol({ lastName: 'Le-Goff', firstName: 'AÏSSATOU' });
    await first.enrol({ lastName: 'Le Goff', firstName: 'Aïssatou', birthdate: '2001-07-05' });
    const found = await certifier.byAddress('aissatou@legoff.test');
    expect(found).toEqual({
      items: [
        {
          id: expect.any(String) as string,
          hasAccount: false,
          firstName: 'AÏSSATOU',
          lastName: 'Le-Goff',
          email: null,
          emailProven: false,
          username: null,
          centres: [],
          enrolledAs: [{ lastName: 'Le-Goff', firstName: 'AÏSSATOU', birthdate: '2001-07-04' }],
          enrolments: [
            { centre: 'Amphi', sessions: 2, isStudent: false },
            { centre: 'Bureau', sessions: 1, isStudent: false },
          ],
        },
      ],
      isShared: false,
      receivesResultsOf: [],
    });
    expect(await certifier.byName('le goff', 'aissatou', '2001-07-04')).toEqual(found);
    expect((await certifier.byName('Le Goff', 'Aïssatou', '2001-07-06')).items).toEqual([]);
    expect((await certifier.byName('Le Goff', 'A', '2001-07-04')).items).toEqual([]);
  });

  it('are those with an account where one joined under the name, and no second person', async () => {
    const { enrol } = await enrolling(api, await aCentre('Amphi').save(api.database));
    const account = await anAccount().save(api.database);
    const waiting = await enrol({ lastName: 'Nguyễn', email: 'nguyen@certif.test' });
    const before = (await certifier.byAddress('nguyen@certif.test')).items;
    await joinedBy(api, (await enrol({ lastName: 'Nguyễn' })).id, account.id);
    const [person, ...others] = (await certifier.byAddress('nguyen@certif.test')).items;
    expect(person).toMatchObject({
      id: account.id,
      lastName: 'Martin',
      enrolledAs: [{ lastName: 'Nguyễn', firstName: 'Zephirine', birthdate: '2001-07-04' }],
      enrolments: [{ centre: 'Amphi', sessions: 2, isStudent: false }],
    });
    expect(others).toEqual([]);
    expect(before).toMatchObject([{ id: waiting.id, hasAccount: false }]);
    expect((await certifier.exportOf(waiting.id)).status).toBe(404);
  });

  it('are not named by an address that many share, nor by one that only receives their results', async () => {
    const { enrol } = await enrolling(api, await aCentre('Amphi').save(api.database));
    for (let index = 0; index < 11; index += 1) {
      const firstName = `Élève ${String.fromCharCode(65 + index)}`;
      await enrol({
        lastName: 'Bureau',
        firstName,
        email: 'bureau@ecole.test',
        resultRecipientEmail: 'Formateur@ecole.test',
      });
    }
    expect(await certifier.byAddress('bureau@ecole.test')).toEqual({
      items: [],
      isShared: true,
      receivesResultsOf: [],
    });
    expect(await certifier.byAddress('formateur@ecole.test')).toEqual({
      items: [],
      isShared: false,
      receivesResultsOf: ['Amphi'],
    });
  });

  it('leave no name, address or birth date in the log', async () => {
    api.logged.length = 0;
    await certifier.byAddress('zoe@secret.test');
    await certifier.byName('Secrète', 'Zoé', '1987-06-05');
    expect(api.logged).toHaveLength(2);
    expect(JSON.stringify(api.logged)).not.toMatch(/secr|zo[eé]|1987/i);
  });
});
