import { COMPETENCES } from '#dto/students/profiles/competences.js';
import type { ErasureResponse, PeopleResponse, PersonalDataResponse } from '#dto/team/privacy/privacy.js';
import { newId } from '../../platform/database/ids.js';
import { anAccount } from '../../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../../seeds/builders/centre.builder.js';
import { anInvitation } from '../../seeds/builders/invitation.builder.js';
import { aPupil } from '../../seeds/builders/pupils.js';
import { aSession } from '../../seeds/builders/session.builder.js';
import { aClass } from '../../testing/a-class.js';
import type { ApiClient } from '../../testing/api-client.js';
import { eventually } from '../../testing/eventually.js';
import { candidateList, listedPerson } from '../../testing/ods.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { tablesThatSay } from '../../testing/tables-that-say.js';

let api: TestApi;
let certifier: ApiClient;
let certifierId: string;

beforeAll(async () => {
  api = await startApi();
  const account = await anAccount().certifier().save(api.database);
  certifierId = account.id;
  certifier = await api.signedIn(account);
});
afterAll(() => api.close());

const byAddress = async (address: string) =>
  (await certifier.post<PeopleResponse>('/certifier/people/by-address', { address })).body;
const byName = async (lastName: string, firstName: string, birthdate: string) =>
  (await certifier.post<PeopleResponse>('/certifier/people/by-name', { lastName, firstName, birthdate }))
    .body;
const exportOf = async (id = '') =>
  certifier.get<PersonalDataResponse>(`/certifier/people/${id}/personal-data`);
const erase = async (id = '') => certifier.post<ErasureResponse>(`/certifier/people/${id}/erasure`);

const SOMEBODY = {
  lastName: 'QUATREBARBES',
  firstName: 'Zephirine',
  birthdate: '2001-07-04',
  sex: 'F',
  birthCountry: 'France',
  birthPostalCode: '75001',
  birthCity: 'Paris',
  billingMode: 'FREE',
};

/** A candidate of one centre, by the form as its members use it. */
async function enrolling(centre: BuiltCentre) {
  const member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
  const enrol = async (changes: object = {}, date = '2099-06-15') => {
    const session = await aSession().on(date).save(api.database, centre.id);
    const path = `/sessions/${session.id}/candidates`;
    const key = { 'idempotency-key': newId() };
    const { status, body } = await member.post<{ id: string }>(path, { ...SOMEBODY, ...changes }, key);
    expect(status).toBe(201);
    return { session, path: `${path}/${body.id}`, id: body.id };
  };
  return { member, enrol };
}

const levelsOf = (level: number) => Object.fromEntries(COMPETENCES.map((code) => [code, level]));
const started = async (id: string) => {
  await api.database.sql('update candidates set started_at = now() where id = $1', [id]);
};
const accountOf = async (id: string, accountId: string) => {
  await api.database.sql('update candidates set account_id = $2, joined_at = now() where id = $1', [
    id,
    accountId,
  ]);
};

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
    expect(await certifier.post('/certifier/people/by-address', { address: ' ' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/address', code: 'REQUIRED' }] },
    });
    expect(
      await certifier.post('/certifier/people/by-name', { ...named, firstName: '', birthdate: '21/05/1997' }),
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
      expect((await byAddress(address)).items).toMatchObject([
        { id: account.id, hasAccount: true, email: 'demande@certif.test', centres: [], enrolments: [] },
      ]);
    }
    expect((await byAddress('demande')).items).toEqual([]);
  });

  it('are found without an account, once each, by address or by name and birth date however written', async () => {
    const [one, two] = [
      await aCentre('Amphi').save(api.database),
      await aCentre('Bureau').save(api.database),
    ];
    const first = await enrolling(one);
    await first.enrol({ lastName: 'Le Goff', firstName: 'Aïssatou', email: 'Aissatou@legoff.test' });
    await first.enrol({ lastName: 'LE GOFF', firstName: 'Aissatou' });
    await (await enrolling(two)).enrol({ lastName: 'Le-Goff', firstName: 'AÏSSATOU' });
    await first.enrol({ lastName: 'Le Goff', firstName: 'Aïssatou', birthdate: '2001-07-05' });
    const found = await byAddress('aissatou@legoff.test');
    expect(found).toEqual({
      items: [
        {
          id: expect.any(String) as string,
          hasAccount: false,
          firstName: 'AÏSSATOU',
          lastName: 'Le-Goff',
          email: null,
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
    expect(await byName('le goff', 'aissatou', '2001-07-04')).toEqual(found);
    expect((await byName('Le Goff', 'Aïssatou', '2001-07-06')).items).toEqual([]);
    expect((await byName('Le Goff', 'A', '2001-07-04')).items).toEqual([]);
  });

  it('are those with an account where one joined under the name, and no second person', async () => {
    const { enrol } = await enrolling(await aCentre('Amphi').save(api.database));
    const account = await anAccount().save(api.database);
    const waiting = await enrol({ lastName: 'Nguyễn', email: 'nguyen@certif.test' });
    const before = (await byAddress('nguyen@certif.test')).items;
    await accountOf((await enrol({ lastName: 'Nguyễn' })).id, account.id);
    const [person, ...others] = (await byAddress('nguyen@certif.test')).items;
    expect(person).toMatchObject({
      id: account.id,
      lastName: 'Martin',
      enrolledAs: [{ lastName: 'Nguyễn', firstName: 'Zephirine', birthdate: '2001-07-04' }],
      enrolments: [{ centre: 'Amphi', sessions: 2, isStudent: false }],
    });
    expect(others).toEqual([]);
    expect(before).toMatchObject([{ id: waiting.id, hasAccount: false }]);
    expect((await exportOf(waiting.id)).status).toBe(404);
  });

  it('are not named by an address that many share, nor by one that only receives their results', async () => {
    const { enrol } = await enrolling(await aCentre('Amphi').save(api.database));
    for (let index = 0; index < 11; index += 1) {
      const firstName = `Élève ${String.fromCharCode(65 + index)}`;
      await enrol({
        lastName: 'Bureau',
        firstName,
        email: 'bureau@ecole.test',
        resultRecipientEmail: 'Formateur@ecole.test',
      });
    }
    expect(await byAddress('bureau@ecole.test')).toEqual({
      items: [],
      isShared: true,
      receivesResultsOf: [],
    });
    expect(await byAddress('formateur@ecole.test')).toEqual({
      items: [],
      isShared: false,
      receivesResultsOf: ['Amphi'],
    });
  });

  it('leave no name, address or birth date in the log', async () => {
    api.logged.length = 0;
    await byAddress('zoe@secret.test');
    await byName('Secrète', 'Zoé', '1987-06-05');
    expect(api.logged).toHaveLength(2);
    expect(JSON.stringify(api.logged)).not.toMatch(/secr|zo[eé]|1987/i);
  });
});

describe('somebody without an account', () => {
  it('has a file of all that is held on them', async () => {
    const centre = await aCentre('Amphi').save(api.database);
    const { member, enrol } = await enrolling(centre);
    const { path, id, session } = await enrol({
      lastName: 'Exporte',
      email: 'zoe@exporte.test',
      externalId: 'ETU9',
      resultRecipientEmail: 'formateur@ecole.test',
    });
    await member.call('PATCH', path, { body: { firstName: 'Zoé' } });
    await member.put(`/centres/${centre.id}/profiles`, [{ externalId: 'ETU9', levels: levelsOf(3) }]);
    const { status, headers, body } = await exportOf(id);
    expect([status, headers['content-disposition']]).toEqual([200, expect.stringContaining('attachment')]);
    expect(body).toMatchObject({
      account: null,
      candidacies: [
        {
          session: session.number,
          centre: 'Amphi',
          firstName: 'Zoé',
          email: 'zoe@exporte.test',
          resultRecipientEmail: 'formateur@ecole.test',
          corrections: [{ details: { before: { firstName: 'Zephirine' }, after: { firstName: 'Zoé' } } }],
        },
      ],
      competenceProfiles: [{ centre: 'Amphi' }],
    });
    expect((await exportOf(newId())).status).toBe(404);
    expect((await erase(newId())).status).toBe(404);
  });

  it('is erased without an occurrence in a dump of the database, former writings included', async () => {
    const { database } = api;
    const centre = await aCentre().save(database);
    const { member, enrol } = await enrolling(centre);
    const email = 'zephyrine@quatrebarbes.test';
    const { session, path, id } = await enrol({ firstName: 'Zefirine', email, externalId: 'ETU1' });
    await member.call('PATCH', path, { body: { firstName: 'Zéphyrine' } });
    await member.call('PATCH', `/sessions/${session.id}`, {
      body: { observations: 'Une table pour Zéphyrine QUATREBARBES, une pour Zéphyrine QUATREBARBESQUE' },
    });
    expect((await member.post(`/sessions/${session.id}/convocations`, { locale: 'fr' })).body).toMatchObject({
      queued: 1,
    });
    const gone = await enrol({ firstName: 'Zefirine' });
    await member.call('PATCH', gone.path, { body: { lastName: 'QUATREBARBE' } });
    await member.call('PATCH', gone.path, { body: { lastName: 'QUATREBARBES' } });
    await member.call('DELETE', gone.path, {});
    await member.put(`/centres/${centre.id}/profiles`, [
      { email, levels: levelsOf(1) },
      { externalId: 'ETU1', levels: levelsOf(2) },
      { externalId: 'ETU2', levels: levelsOf(2) },
    ]);
    await anInvitation(email).save(database, centre.id);
    const other = await aSession().save(database, centre.id);
    const sent = await member.upload<{ importId: string }>(`/sessions/${other.id}/candidates/imports`, {
      name: 'liste',
      content: candidateList([listedPerson(0, { 1: 'Quatrebarbes', 2: 'Zéphyrine', 3: '04/07/2001' })]),
    });
    await eventually(
      () => database.sql('select 1 from captured_mails where lower(recipient) = $1', [email]),
      (mails) => mails.length > 0,
    );
    await eventually(
      () => database.sql('select 1 from staged_rows where import_id = $1', [sent.body.importId]),
      (rows) => rows.length > 0,
    );
    expect(await tablesThatSay(database, 'Quatrebarbes')).toEqual(
      expect.arrayContaining([
        'public.candidates',
        'public.captured_mails',
        'public.idempotency_keys',
        'public.journal',
        'public.sessions',
        'public.staged_rows',
      ]),
    );

    const [person] = (await byName('Quatrebarbes', 'Zéphyrine', '2001-07-04')).items;
    expect((await erase(person?.id)).body).toEqual({ account: false, enrolments: 1, students: 0, kept: [] });
    for (const said of ['QUATREBARBES ', 'QUATREBARBES"', '"QUATREBARBE"', 'Zefirine', 'zephyrine@']) {
      expect({ said, tables: await tablesThatSay(database, said) }).toEqual({ said, tables: [] });
    }
    // The journals alone keep the id of a row that is there no more.
    expect((await tablesThatSay(database, id)).sort()).toEqual(['public.centre_journal', 'public.journal']);
    expect(await tablesThatSay(database, 'Zéphyrine')).toEqual(['public.sessions']);
    const [now] = await database.sql(
      `select observations, enrolled_count as enrolled,
              (select count(*)::int from competence_profiles where centre_id = $2) as profiles,
              (select count(*)::int from staged_imports where id = $3) as staged
         from sessions where id = $1`,
      [session.id, centre.id, sent.body.importId],
    );
    expect(now).toEqual({
      observations: 'Une table pour —, une pour Zéphyrine QUATREBARBESQUE',
      enrolled: 0,
      profiles: 1,
      staged: 0,
    });
    const acts = await database.sql(
      `select act, actor_id as by, subject_ids as about, details from journal where session_id = $1 order by seq desc limit 1`,
      [session.id],
    );
    expect(acts).toEqual([{ act: 'candidate.erased', by: certifierId, about: [id], details: null }]);
    const ofCentre = await database.sql(
      'select act, actor_id as by, subject_ids as about from centre_journal where centre_id = $1 order by seq desc limit 1',
      [centre.id],
    );
    expect(ofCentre).toEqual([{ act: 'person.erased', by: certifierId, about: [id] }]);
    expect((await byName('Quatrebarbes', 'Zéphyrine', '2001-07-04')).items).toEqual([]);
  });

  it('stays in what they sat and in what is finalised, which is told with its last day', async () => {
    const { database } = api;
    const centre = await aCentre('Amphi').save(database);
    await database.sql('update centres set retention_months = 24 where id = $1', [centre.id]);
    const { member, enrol } = await enrolling(centre);
    const lastName = 'Gardée';
    const email = 'zoe@gardee.test';
    const sat = await enrol({ lastName, email, resultRecipientEmail: 'formateur@ecole.test' }, '2098-02-28');
    const absent = await enrol({ lastName, email }, '2098-03-31');
    await enrol({ lastName, email }, '2098-04-30');
    await member.call('PATCH', sat.path, { body: { firstName: 'Zoé' } });
    await member.call('PATCH', absent.path, { body: { firstName: 'Zoé' } });
    await started(sat.id);
    await database.sql('update sessions set finalised_at = now() where id = $1', [absent.session.id]);
    const people = (await byAddress(email)).items;
    // One of the three is written otherwise: another person, until the certifier sees both.
    expect(people.map(({ firstName, enrolments }) => [firstName, enrolments[0]?.sessions])).toEqual([
      ['Zephirine', 1],
      ['Zoé', 2],
    ]);
    const { body } = await erase(people[1]?.id);
    expect(body).toEqual({
      account: false,
      enrolments: 0,
      students: 0,
      kept: [
        { centre: 'Amphi', session: sat.session.number, date: '2098-02-28', until: '2100-02-28' },
        { centre: 'Amphi', session: absent.session.number, date: '2098-03-31', until: '2100-03-31' },
      ],
    });
    expect((await erase(people[0]?.id)).body).toMatchObject({ enrolments: 1, kept: [] });
    const rows = await database.sql(
      `select first_name as "firstName", email, result_recipient_email as "sentTo",
              (select count(*)::int from journal where candidates.id = any(subject_ids) and details is not null) as told
         from candidates where last_name = $1 order by id`,
      [lastName],
    );
    expect(rows).toEqual([
      { firstName: 'Zoé', email: null, sentTo: 'formateur@ecole.test', told: 0 },
      { firstName: 'Zoé', email: null, sentTo: null, told: 0 },
    ]);
    expect(await tablesThatSay(database, email)).toEqual([]);
    // Asked again, the same is kept: nothing is lost by the second press.
    const [still] = (await byName(lastName, 'Zoé', '2001-07-04')).items;
    expect((await erase(still?.id)).body).toEqual(body);
  });

  it('takes nothing along of somebody else who has the same address', async () => {
    const { database } = api;
    const centre = await aCentre().save(database);
    const { enrol } = await enrolling(centre);
    const email = 'famille@partage.test';
    const parent = await anAccount(email).save(database);
    const child = await enrol({ lastName: 'Partage', firstName: 'Ada', email });
    await enrol({ lastName: 'Partage', firstName: 'Noé', email });
    await anInvitation(email).save(database, centre.id);
    const people = (await byAddress(email)).items;
    expect(people.map(({ hasAccount, firstName }) => [hasAccount, firstName])).toEqual([
      [true, 'Camille'],
      [false, 'Ada'],
      [false, 'Noé'],
    ]);
    expect((await exportOf(child.id)).body).toMatchObject({ team: { invitations: [] } });
    expect((await erase(child.id)).body).toMatchObject({ enrolments: 1 });
    expect(await tablesThatSay(database, email)).toEqual(
      expect.arrayContaining(['public.accounts', 'public.candidates', 'public.invitations']),
    );
    expect((await byAddress(email)).items.map(({ id }) => id)).toContain(parent.id);
  });
});

describe('a pupil of a school’s list', () => {
  it('is found, told and erased, with what the school knew of them', async () => {
    const { database } = api;
    const school = await aCentre('Collège').ofKind('SCO').save(database);
    const [pupil, other] = await aClass(database, school.id, { count: 2 });
    const session = await aSession()
      .withPupils([pupil?.id ?? ''])
      .save(database, school.id);
    const member = await api.signedIn(await anAccount().memberOf(school.id).save(database));
    await member.put(`/centres/${school.id}/profiles`, [
      { ine: pupil?.ine, levels: levelsOf(3) },
      { ine: other?.ine, levels: levelsOf(3) },
    ]);
    const { lastName, firstName, birthdate } = aPupil(0);
    const [found] = (await byName(lastName, firstName, birthdate)).items;
    expect(found?.enrolments).toEqual([{ centre: 'Collège', sessions: 1, isStudent: true }]);
    expect((await exportOf(found?.id)).body).toMatchObject({
      students: [{ school: 'Collège', ine: pupil?.ine, division: '3A' }],
      candidacies: [{ session: session.number }],
      competenceProfiles: [{ centre: 'Collège' }],
    });
    expect((await erase(found?.id)).body).toEqual({ account: false, enrolments: 1, students: 1, kept: [] });
    expect(await tablesThatSay(database, pupil?.ine ?? '')).toEqual([]);
    expect(await database.sql('select id from students where centre_id = $1', [school.id])).toEqual([
      { id: other?.id },
    ]);
  });
});

describe('somebody with an account whom the certifier erases', () => {
  it('leaves the lists that name them too, as far as the law lets', async () => {
    const { database } = api;
    const { enrol } = await enrolling(await aCentre('Amphi').save(database));
    const account = await anAccount('zoe@deuxroues.test').named('Zoé', 'Deuxroues').save(database);
    const sat = await enrol({ lastName: 'Deuxroues', email: account.email });
    const joined = await enrol({ lastName: 'Deuxroues' });
    await enrol({ lastName: 'DEUXROUES' });
    await accountOf(sat.id, account.id);
    await started(sat.id);
    await accountOf(joined.id, account.id);
    expect((await exportOf(account.id)).body).toMatchObject({ candidacies: [{}, {}, {}] });
    const own = await (await api.signedIn(account)).get<PersonalDataResponse>('/me/personal-data');
    expect(own.body).toMatchObject({ candidacies: [{ email: account.email }, {}] });
    expect((await erase(account.id)).body).toMatchObject({
      account: true,
      enrolments: 2,
      kept: [{ session: sat.session.number }],
    });
    expect(await tablesThatSay(database, 'Deuxroues')).toEqual(['public.candidates']);
    expect(await tablesThatSay(database, account.email)).toEqual([]);
    const found = await byName('Deuxroues', 'Zephirine', '2001-07-04');
    expect(found.items).toMatchObject([{ id: sat.id, hasAccount: false }]);
  });

  it('no longer receives results once they are published, and until then does', async () => {
    const { database } = api;
    const { enrol } = await enrolling(await aCentre().save(database));
    const account = await anAccount('prescripteur@certif.test').save(database);
    const published = await enrol({ lastName: 'Reçue', resultRecipientEmail: 'Prescripteur@certif.test' });
    const planned = await enrol({ lastName: 'Prévue', resultRecipientEmail: account.email });
    await database.sql('update sessions set finalised_at = now(), published_at = now() where id = $1', [
      published.session.id,
    ]);
    expect((await erase(account.id)).status).toBe(200);
    const rows = await database.sql(
      'select result_recipient_email as "sentTo" from candidates where id = any($1) order by id',
      [[published.id, planned.id]],
    );
    expect(rows).toEqual([{ sentTo: null }, { sentTo: account.email }]);
  });
});
