import { COMPETENCES } from '#dto/students/profiles/competences.js';
import type { PersonalDataResponse } from '#dto/team/privacy/privacy.js';
import { newId } from '../../platform/database/ids.js';
import { anAccount } from '../../seeds/builders/account.builder.js';
import { aCentre } from '../../seeds/builders/centre.builder.js';
import { anInvitation } from '../../seeds/builders/invitation.builder.js';
import { aPupil } from '../../seeds/builders/pupils.js';
import { aSession } from '../../seeds/builders/session.builder.js';
import { aClass } from '../../testing/a-class.js';
import { eventually } from '../../testing/eventually.js';
import { candidateList, listedPerson } from '../../testing/ods.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { tablesThatSay } from '../../testing/tables-that-say.js';
import { certifierOf, enrolling, joinedBy } from '../../testing/people-at-work.js';

let api: TestApi;
let certifier: Awaited<ReturnType<typeof certifierOf>>;

beforeAll(async () => {
  api = await startApi();
  certifier = await certifierOf(api);
});
afterAll(() => api.close());

const levelsOf = (level: number) => Object.fromEntries(COMPETENCES.map((code) => [code, level]));
const started = async (id: string) => {
  await api.database.sql('update candidates set started_at = now() where id = $1', [id]);
};

describe('somebody without an account', () => {
  it('has a file of all that is held on them', async () => {
    const centre = await aCentre('Amphi').save(api.database);
    const { member, enrol } = await enrolling(api, centre);
    const { path, id, session } = await enrol({
      lastName: 'Exporte',
      email: 'zoe@exporte.test',
      externalId: 'ETU9',
      resultRecipientEmail: 'formateur@ecole.test',
    });
    await member.call('PATCH', path, { body: { firstName: 'Zoé' } });
    await member.put(`/centres/${centre.id}/profiles`, [{ externalId: 'ETU9', levels: levelsOf(3) }]);
    const { status, headers, body } = await certifier.exportOf(id);
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
    expect((await certifier.exportOf(newId())).status).toBe(404);
    expect((await certifier.erase(newId())).status).toBe(404);
  });

  it('is erased without an occurrence in a dump of the database, former writings included', async () => {
    const { database } = api;
    const centre = await aCentre().save(database);
    const { member, enrol } = await enrolling(api, centre);
    const email = 'zephyrine@quatrebarbes.test';
    const { session, path, id } = await enrol({ firstName: 'Zefirine', email, externalId: 'ETU1' });
    await member.call('PATCH', path, { body: { firstName: 'Zéphyrine' } });
    await member.call('PATCH', `/sessions/${session.id}`, {
      body: { observations: 'Une table pour Zéphyrine QUATREBARBES, une pour Zéphyrine QUATREBARBESQUE' },
    });
    await member.put(`/sessions/${session.id}/finalisation/draft`, {
      comment: 'Zéphyrine QUATREBARBES est arrivée en retard.',
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
        'public.finalisation_drafts',
        'public.idempotency_keys',
        'public.journal',
        'public.sessions',
        'public.staged_rows',
      ]),
    );

    const [person] = (await certifier.byName('Quatrebarbes', 'Zéphyrine', '2001-07-04')).items;
    expect((await certifier.erase(person?.id)).body).toEqual({
      account: false,
      enrolments: 1,
      students: 0,
      kept: [],
    });
    for (const said of ['QUATREBARBES ', 'QUATREBARBES"', '"QUATREBARBE"', 'Zefirine', 'zephyrine@']) {
      expect({ said, tables: await tablesThatSay(database, said) }).toEqual({ said, tables: [] });
    }
    // The journals alone keep the id of a row that is there no more.
    expect((await tablesThatSay(database, id)).sort()).toEqual(['public.centre_journal', 'public.journal']);
    // What is left of it is of a longer name, which is somebody else's.
    expect((await tablesThatSay(database, 'Zéphyrine')).sort()).toEqual([
      'public.journal',
      'public.sessions',
    ]);
    const [now] = await database.sql(
      `select observations, enrolled_count as enrolled,
              (select count(*)::int from competence_profiles where centre_id = $2) as profiles,
              (select count(*)::int from staged_imports where id = $3) as staged,
              (select comment from finalisation_drafts where session_id = $1) as noted
         from sessions where id = $1`,
      [session.id, centre.id, sent.body.importId],
    );
    expect(now).toEqual({
      observations: 'Une table pour —, une pour Zéphyrine QUATREBARBESQUE',
      enrolled: 0,
      profiles: 1,
      staged: 0,
      noted: '— est arrivée en retard.',
    });
    const acts = await database.sql(
      `select act, actor_id as by, subject_ids as about, details from journal where session_id = $1 order by seq desc limit 1`,
      [session.id],
    );
    expect(acts).toEqual([{ act: 'candidate.erased', by: certifier.id, about: [id], details: null }]);
    const ofCentre = await database.sql(
      'select act, actor_id as by, subject_ids as about from centre_journal where centre_id = $1 order by seq desc limit 1',
      [centre.id],
    );
    expect(ofCentre).toEqual([{ act: 'person.erased', by: certifier.id, about: [id] }]);
    expect((await certifier.byName('Quatrebarbes', 'Zéphyrine', '2001-07-04')).items).toEqual([]);
  });

  it('stays in what they sat and in what is finalised, which is told with its last day', async () => {
    const { database } = api;
    const centre = await aCentre('Amphi').save(database);
    await database.sql('update centres set retention_months = 24 where id = $1', [centre.id]);
    const { member, enrol } = await enrolling(api, centre);
    const lastName = 'Gardée';
    const email = 'zoe@gardee.test';
    const sat = await enrol({ lastName, email, resultRecipientEmail: 'formateur@ecole.test' }, '2098-02-28');
    const absent = await enrol({ lastName, email }, '2098-03-31');
    await enrol({ lastName, email }, '2098-04-30');
    await member.call('PATCH', sat.path, { body: { firstName: 'Zoé' } });
    await member.call('PATCH', absent.path, { body: { firstName: 'Zoé' } });
    await started(sat.id);
    await database.sql('update sessions set finalised_at = now() where id = $1', [absent.session.id]);
    const people = (await certifier.byAddress(email)).items;
    // One of the three is written otherwise: another person, until the certifier sees both.
    expect(people.map(({ firstName, enrolments }) => [firstName, enrolments[0]?.sessions])).toEqual([
      ['Zephirine', 1],
      ['Zoé', 2],
    ]);
    const { body } = await certifier.erase(people[1]?.id);
    expect(body).toEqual({
      account: false,
      enrolments: 0,
      students: 0,
      kept: [
        { centre: 'Amphi', session: sat.session.number, date: '2098-02-28', until: '2100-02-28' },
        { centre: 'Amphi', session: absent.session.number, date: '2098-03-31', until: '2100-03-31' },
      ],
    });
    expect((await certifier.erase(people[0]?.id)).body).toMatchObject({ enrolments: 1, kept: [] });
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
    const [still] = (await certifier.byName(lastName, 'Zoé', '2001-07-04')).items;
    expect((await certifier.erase(still?.id)).body).toEqual(body);
  });

  it('takes nothing along of somebody else who has the same address or number', async () => {
    const { database } = api;
    const centre = await aCentre().save(database);
    const { member, enrol } = await enrolling(api, centre);
    const email = 'famille@partage.test';
    const parent = await anAccount(email).save(database);
    const child = await enrol({ lastName: 'Partage', firstName: 'Ada', email, externalId: 'ETU7' });
    await enrol({ lastName: 'Partage', firstName: 'Noé', email, externalId: 'ETU7' });
    await anInvitation(email).save(database, centre.id);
    await member.put(`/centres/${centre.id}/profiles`, [{ externalId: 'ETU7', levels: levelsOf(2) }]);
    const people = (await certifier.byAddress(email)).items;
    expect(people.map(({ hasAccount, firstName }) => [hasAccount, firstName])).toEqual([
      [true, 'Camille'],
      [false, 'Ada'],
      [false, 'Noé'],
    ]);
    expect((await certifier.exportOf(child.id)).body).toMatchObject({
      team: { invitations: [] },
      competenceProfiles: [],
    });
    expect((await certifier.erase(child.id)).body).toMatchObject({ enrolments: 1 });
    expect(await tablesThatSay(database, email)).toEqual(
      expect.arrayContaining(['public.accounts', 'public.candidates', 'public.invitations']),
    );
    expect((await certifier.byAddress(email)).items.map(({ id }) => id)).toContain(parent.id);
    const profiles = await database.sql('select key from competence_profiles where centre_id = $1', [
      centre.id,
    ]);
    expect(profiles).toEqual([{ key: 'ETU7' }]);
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
    const [found] = (await certifier.byName(lastName, firstName, birthdate)).items;
    expect(found?.enrolments).toEqual([{ centre: 'Collège', sessions: 1, isStudent: true }]);
    expect((await certifier.exportOf(found?.id)).body).toMatchObject({
      students: [{ school: 'Collège', ine: pupil?.ine, division: '3A' }],
      candidacies: [{ session: session.number }],
      competenceProfiles: [{ centre: 'Collège' }],
    });
    expect((await certifier.erase(found?.id)).body).toEqual({
      account: false,
      enrolments: 1,
      students: 1,
      kept: [],
    });
    expect(await tablesThatSay(database, pupil?.ine ?? '')).toEqual([]);
    expect(await database.sql('select id from students where centre_id = $1', [school.id])).toEqual([
      { id: other?.id },
    ]);
  });
});

describe('somebody with an account whom the certifier erases', () => {
  it('leaves the lists that name them too, as far as the law lets', async () => {
    const { database } = api;
    const { enrol } = await enrolling(api, await aCentre('Amphi').save(database));
    const account = await anAccount('zoe@deuxroues.test').named('Zoé', 'Deuxroues').save(database);
    const sat = await enrol({ lastName: 'Deuxroues', email: account.email });
    const joined = await enrol({ lastName: 'Deuxroues' });
    await enrol({ lastName: 'DEUXROUES' });
    await joinedBy(api, sat.id, account.id);
    await started(sat.id);
    await joinedBy(api, joined.id, account.id);
    expect((await certifier.exportOf(account.id)).body).toMatchObject({ candidacies: [{}, {}, {}] });
    const own = await (await api.signedIn(account)).get<PersonalDataResponse>('/me/personal-data');
    expect(own.body).toMatchObject({ candidacies: [{ email: account.email }, {}] });
    expect((await certifier.erase(account.id)).body).toMatchObject({
      account: true,
      enrolments: 2,
      kept: [{ session: sat.session.number }],
    });
    expect(await tablesThatSay(database, 'Deuxroues')).toEqual(['public.candidates']);
    expect(await tablesThatSay(database, account.email)).toEqual([]);
    const found = await certifier.byName('Deuxroues', 'Zephirine', '2001-07-04');
    expect(found.items).toMatchObject([{ id: sat.id, hasAccount: false }]);
  });

  it('no longer receives results once they are published, and until then does', async () => {
    const { database } = api;
    const { enrol } = await enrolling(api, await aCentre().save(database));
    const account = await anAccount('prescripteur@certif.test').save(database);
    const published = await enrol({ lastName: 'Reçue', resultRecipientEmail: 'Prescripteur@certif.test' });
    const planned = await enrol({ lastName: 'Prévue', resultRecipientEmail: account.email });
    await database.sql('update sessions set finalised_at = now(), published_at = now() where id = $1', [
      published.session.id,
    ]);
    expect((await certifier.erase(account.id)).status).toBe(200);
    const rows = await database.sql(
      'select result_recipient_email as "sentTo" from candidates where id = any($1) order by id',
      [[published.id, planned.id]],
    );
    expect(rows).toEqual([{ sentTo: null }, { sentTo: account.email }]);
  });
});
