import type { CandidateResponse, SavedCandidate } from '#dto/candidates/candidate.response.js';
import type { Problem } from '#dto/problem/problem.js';
import { newId } from '../platform/database/ids.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import { aSession } from '../seeds/builders/session.builder.js';
import { candidateList, listedPerson } from '../testing/ods.js';
import { candidatesDesk, faultsOf, SOPHIE } from '../testing/candidates-desk.js';

const { desk, path, add, listOf, countOf, lastAct } = candidatesDesk();
const edit = <T = CandidateResponse>(
  id: string | undefined,
  body: object,
  who = desk.member,
  of = desk.session,
) => who.call<T>('PATCH', path(`/${id}`, of), { body });

describe('POST /sessions/:sessionId/candidates', () => {
  it('takes a CEDEX for its town, and says so', async () => {
    const cedex = { birthPostalCode: '75383', birthCity: 'PARIS CEDEX 08' };
    const { status, body } = await add<SavedCandidate>({ ...SOPHIE, ...cedex });
    expect([status, body.birthInseeCode]).toEqual([201, '75056']);
    expect(body.doubts).toMatchObject([
      { pointer: '/birthPostalCode', code: 'CANDIDATE_BIRTH_POSTAL_CODE_UNUSUAL' },
    ]);
    const unsaid = await edit<SavedCandidate>(body.id, { firstName: 'Anne' });
    expect([unsaid.status, unsaid.body.doubts]).toEqual([200, []]);
  });

  it('asks who it is, and does not exist for a stranger', async () => {
    expect((await add(SOPHIE, desk.api.anonymous)).status).toBe(401);
    expect((await add(SOPHIE, desk.stranger)).status).toBe(404);
    expect(await listOf()).toEqual([]);
  });

  it('names every field that is missing or of another shape', async () => {
    const { status, body } = await add<Problem>({
      sex: 'X',
      birthdate: '2001-02-30',
      lastName: ' ',
      extraTimePercentage: 100,
      birthCity: 'A\u0000',
    });
    expect(status).toBe(422);
    expect(faultsOf(body).sort()).toEqual([
      ['/birthCity', 'CONTROL_CHARACTER'],
      ['/birthCountry', 'REQUIRED'],
      ['/birthdate', 'FORMAT'],
      ['/extraTimePercentage', 'TOO_LARGE'],
      ['/firstName', 'REQUIRED'],
      ['/lastName', 'REQUIRED'],
      ['/sex', 'FORMAT'],
    ]);
  });

  it('names every field that the rules of a list refuse, with what was probably meant', async () => {
    const { status, body } = await add<Problem>({
      ...SOPHIE,
      birthdate: '2100-01-01',
      birthPostalCode: null,
      birthCity: null,
      email: 'sophie@gmial,com',
      billingMode: 'PREPAID',
      complementaryCertification: 'DROIT',
    });
    expect(status).toBe(422);
    expect(faultsOf(body).sort()).toEqual([
      ['/birthInseeCode', 'CANDIDATE_BIRTH_INSEE_CODE_OR_BIRTH_POSTAL_CODE_AND_BIRTH_CITY_REQUIRED'],
      ['/birthdate', 'CANDIDATE_BIRTHDATE_IN_THE_FUTURE'],
      ['/complementaryCertification', 'CANDIDATE_COMPLEMENTARY_CERTIFICATION_NOT_OFFERED'],
      ['/email', 'CANDIDATE_EMAIL_NOT_VALID'],
      ['/prepaymentCode', 'CANDIDATE_PREPAYMENT_CODE_REQUIRED'],
    ]);
    expect(body.errors?.find(({ pointer }) => pointer === '/email')?.suggestion).toBe('sophie@gmail.com');
    expect(await listOf()).toEqual([]);
  });

  it('enrols one with every field, counts them, and writes the journal', async () => {
    const { status, body } = await add({
      ...SOPHIE,
      email: 'sophie@mail.fr',
      resultRecipientEmail: 'formateur@mail.fr',
      externalId: 'ETU-1',
      extraTimePercentage: 33,
      billingMode: 'PREPAID',
      prepaymentCode: '12345678912345/FACT12345',
      complementaryCertification: 'CLEA',
      accessibilityAdjustmentNeeded: true,
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      lastName: 'DELARUE',
      birthPostalCode: '75001',
      extraTimePercentage: 33,
      billingMode: 'PREPAID',
      complementaryCertification: 'CLEA',
      accessibilityAdjustmentNeeded: true,
      joined: false,
      started: false,
      version: 1,
    });
    const { body: found } = await desk.member.get<CandidateResponse>(path(`/${body.id}`));
    expect({ ...found, doubts: [] }).toEqual(body);
    expect(await countOf()).toBe(1);
    expect(await lastAct()).toMatchObject({ act: 'candidate.added', subjects: ['DELARUE Sophie'] });
  });

  it('takes somebody born abroad by country and commune alone', async () => {
    const abroad = { ...SOPHIE, birthCountry: 'Belgique', birthPostalCode: '', birthCity: 'Gand' };
    expect(await add(abroad)).toMatchObject({
      status: 201,
      body: { birthCity: 'Gand', birthPostalCode: null },
    });
  });

  it('enrols nobody twice, however the name is written', async () => {
    const { body } = await add();
    const again = await add<Problem>({ ...SOPHIE, lastName: 'de la rue', firstName: 'SÔPHIE' });
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'DUPLICATE_CANDIDATE', blockers: [{ candidateId: body.id }] },
    });
    const both = await Promise.all([0, 1].map(() => add({ ...SOPHIE, firstName: 'Zoé' })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await countOf()).toBe(2);
  });

  it('is one effect when the call comes twice with its Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'lost-candidate' };
    const first = await add(SOPHIE, desk.member, key);
    const again = await add(SOPHIE, desk.member, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(await countOf()).toBe(1);
  });

  it('is possible after others have joined and started, until the session is finalised', async () => {
    desk.session = await aSession()
      .withCandidates(2, {})
      .startedBy(1)
      .save(desk.api.database, desk.centre.id);
    expect((await add({ ...SOPHIE, firstName: 'Zoé' })).status).toBe(201);
    desk.session = await aSession().finalised().save(desk.api.database, desk.centre.id);
    expect(await add<Problem>()).toMatchObject({
      status: 409,
      body: { code: 'SESSION_ALREADY_FINALISED' },
    });
  });

  it('has no billing in a school, and is open to one that manages its pupils', async () => {
    for (const school of [aCentre('Lycée').ofKind('SCO'), aCentre('Collège').managingStudents()]) {
      const { id } = await school.save(desk.api.database);
      const teacher = await desk.api.signedIn(await anAccount().memberOf(id).save(desk.api.database));
      desk.session = await aSession().save(desk.api.database, id);
      const refused = await add<Problem>(SOPHIE, teacher);
      expect([refused.status, faultsOf(refused.body)]).toEqual([
        422,
        [['/billingMode', 'CANDIDATE_BILLING_MODE_MUST_BE_EMPTY']],
      ]);
      expect((await add({ ...SOPHIE, billingMode: null }, teacher)).status).toBe(201);
    }
  });
});

describe('PATCH /sessions/:sessionId/candidates/:candidateId', () => {
  it('asks who it is, and does not exist for a stranger, in another session, or under a name that is none', async () => {
    const { body } = await add();
    const other = await aSession().save(desk.api.database, desk.centre.id);
    expect((await edit(body.id, { sex: 'M' }, desk.api.anonymous)).status).toBe(401);
    expect((await edit(body.id, { sex: 'M' }, desk.stranger)).status).toBe(404);
    expect((await edit(body.id, { sex: 'M' }, desk.member, other)).status).toBe(404);
    expect((await edit(newId(), { sex: 'M' })).status).toBe(404);
    expect((await edit('nobody', { sex: 'M' })).status).toBe(404);
    expect((await desk.member.get(path('/nobody'))).status).toBe(404);
  });

  it('corrects what it gives, and tells the timeline what was before', async () => {
    const { body } = await add();
    const { body: after } = await edit(body.id, {
      firstName: 'Sophia',
      externalId: 'ETU-2',
      birthInseeCode: '75056',
    });
    expect(after).toMatchObject({
      firstName: 'Sophia',
      lastName: 'DELARUE',
      externalId: 'ETU-2',
      birthInseeCode: '75056',
      birthPostalCode: null,
      version: 2,
    });
    expect(await lastAct()).toMatchObject({
      act: 'candidate.updated',
      subjects: ['DELARUE Sophia'],
      details: {
        before: { firstName: 'Sophie', externalId: null, birthPostalCode: '75001' },
        after: { firstName: 'Sophia', externalId: 'ETU-2', birthPostalCode: null },
      },
    });
  });

  it('takes back what it answered, and then changes nothing', async () => {
    const { body } = await add();
    expect((await edit(body.id, body)).body).toEqual(body);
    expect(await lastAct()).toMatchObject({ act: 'candidate.added' });
  });

  it('tells the second of two editors, and overwrites nothing', async () => {
    const { body } = await add();
    await edit(body.id, { externalId: 'A', version: 1 });
    const late = await edit<Problem>(body.id, { externalId: 'B', version: 1 });
    expect(late).toMatchObject({ status: 409, body: { code: 'STALE' } });
    expect(await listOf()).toMatchObject([{ externalId: 'A', version: 2 }]);
    expect((await edit(body.id, { externalId: 'C' })).body).toMatchObject({ externalId: 'C', version: 3 });
  });

  it('makes nobody a second time, and is refused what a list is refused', async () => {
    await add();
    const { body: zoe } = await add({ ...SOPHIE, firstName: 'Zoé' });
    expect(await edit<Problem>(zoe.id, { firstName: 'sophie' })).toMatchObject({
      status: 409,
      body: { code: 'DUPLICATE_CANDIDATE' },
    });
    const refused = await edit<Problem>(zoe.id, { billingMode: 'PREPAID', birthPostalCode: '' });
    expect(faultsOf(refused.body).sort()).toEqual([
      ['/birthPostalCode', 'CANDIDATE_BIRTH_POSTAL_CODE_REQUIRED'],
      ['/prepaymentCode', 'CANDIDATE_PREPAYMENT_CODE_REQUIRED'],
    ]);
  });

  it('judges nothing anew that it leaves alone', async () => {
    const { body } = await add({ ...SOPHIE, complementaryCertification: 'CLEA' });
    await desk.api.database.sql(`update centres set complementary_certifications = '{}' where id = $1`, [
      desk.centre.id,
    ]);
    await desk.api.database.sql(`update candidates set birth_postal_code = '00000' where id = $1`, [body.id]);
    expect(await edit(body.id, { extraTimePercentage: 50 })).toMatchObject({
      status: 200,
      body: { complementaryCertification: 'CLEA', birthPostalCode: '00000', extraTimePercentage: 50 },
    });
    await desk.api.database.sql(`update centres set complementary_certifications = '{CLEA}' where id = $1`, [
      desk.centre.id,
    ]);
  });

  it('ends when the candidate joins; the accessibility need can be told until they start', async () => {
    desk.session = await aSession()
      .withCandidates(3)
      .joinedBy(2)
      .startedBy(1)
      .save(desk.api.database, desk.centre.id);
    const all = await listOf();
    const started = all.find((one) => one.started);
    const joined = all.find((one) => one.joined && !one.started);
    const need = { accessibilityAdjustmentNeeded: true };
    expect(await edit<Problem>(joined?.id, { externalId: 'A', ...need })).toMatchObject({
      status: 409,
      body: { code: 'CANDIDATE_HAS_JOINED' },
    });
    expect(await edit(joined?.id, { ...joined, ...need })).toMatchObject({
      status: 200,
      body: { ...need, version: 2 },
    });
    expect(await edit<Problem>(started?.id, need)).toMatchObject({
      status: 409,
      body: { code: 'CANDIDATE_HAS_STARTED' },
    });
    const closed = await aSession().withCandidates(1).finalised().save(desk.api.database, desk.centre.id);
    const [last] = await listOf(closed);
    expect(await edit<Problem>(last?.id, need, desk.member, closed)).toMatchObject({
      status: 409,
      body: { code: 'SESSION_ALREADY_FINALISED' },
    });
  });

  it('keeps the accessibility need through a re-import', async () => {
    await desk.member.upload(path('/import'), { name: 'l.ods', content: candidateList([listedPerson(0)]) });
    const [first] = await listOf();
    await edit(first?.id, { accessibilityAdjustmentNeeded: true });
    const { raw } = await desk.member.get(path('/spreadsheet'));
    await desk.member.upload(path('/import'), { name: 'l.ods', content: raw });
    expect(await listOf()).toMatchObject([{ id: first?.id, accessibilityAdjustmentNeeded: true }]);
  });
});
