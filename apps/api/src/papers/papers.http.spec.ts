import { fontsInPrint } from '../platform/pdf/testing/fonts-in-print.js';
import { readForm } from '../platform/pdf/testing/read-form.js';
import { readPdf } from '../platform/pdf/testing/read-pdf.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../seeds/builders/centre.builder.js';
import { aSchoolClass } from '../seeds/builders/school-class.builder.js';
import { aSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;
let centre: BuiltCentre;
let member: ApiClient;

beforeAll(async () => {
  api = await startApi();
  centre = await aCentre().save(api.database);
  member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
});
afterAll(() => api.close());

const paperOf = (sessionId: string, name: string) => `/sessions/${sessionId}/papers/${name}`;
const sheet = (sessionId: string) => paperOf(sessionId, 'attendance-sheet.pdf');

const FORMS = ['incident-form.pdf', 'fraud-report.pdf', 'pv.pdf'];

describe.each([
  'attendance-sheet.pdf',
  'invigilator-kit.pdf',
  'incident-form.pdf',
  'fraud-report.pdf',
  'pv.pdf',
  'convocations.pdf',
  'convocation-register.pdf',
])('GET /sessions/:sessionId/papers/%s', (name) => {
  it('asks who it is, and does not exist for a stranger', async () => {
    const session = await aSession().withCandidates(2).save(api.database, centre.id);
    const other = await aCentre('Centre Prix').save(api.database);
    const stranger = await api.signedIn(await anAccount().adminOf(other.id).save(api.database));
    expect((await api.anonymous.get(paperOf(session.id, name))).status).toBe(401);
    expect((await stranger.get(paperOf(session.id, name))).status).toBe(404);
  });

  it('refuses a language that it does not speak', async () => {
    const session = await aSession().withCandidates(2).save(api.database, centre.id);
    expect(await member.get(`${paperOf(session.id, name)}?locale=de`)).toMatchObject({
      status: 422,
      body: { code: 'INPUT_INVALID', errors: [{ pointer: '/locale' }] },
    });
  });

  it('is a tagged PDF in the language asked for, and no cache keeps it', async () => {
    const session = await aSession().withCandidates(2).save(api.database, centre.id);
    for (const locale of ['fr', 'en']) {
      const answer = await member.get(`${paperOf(session.id, name)}?locale=${locale}`);
      expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store']);
      expect(answer.headers['content-type']).toBe('application/pdf');
      expect(await readPdf(answer.raw)).toMatchObject({
        tagged: true,
        language: locale,
        title: expect.stringContaining(`Session ${session.number}`) as string,
      });
      const { embedded, named } = await fontsInPrint(answer.raw);
      expect(embedded.every((font) => font.includes('SourceSans3'))).toBe(true);
      expect(embedded.length).toBeGreaterThan(1);
      // What people type into a form is written by their reader, in the one font that each has.
      expect(named).toEqual(FORMS.includes(name) ? ['Helvetica'] : []);
    }
  });

  it('is not printed again for whoever has it, until its session changes', async () => {
    const session = await aSession().withCandidates(2).save(api.database, centre.id);
    const path = paperOf(session.id, name);
    const first = await member.get(path);
    const tag = String(first.headers['etag']);
    const again = await member.get(path, { 'if-none-match': `"other", ${tag}` });
    expect([again.status, again.raw.length, again.headers['etag']]).toEqual([304, 0, tag]);
    await api.database.sql(`update sessions set room = 'Salle B' where id = $1`, [session.id]);
    const changed = await member.get(path, { 'if-none-match': tag });
    expect(changed.status).toBe(200);
    expect((await readPdf(changed.raw)).pages[0]).toContain('Salle B');
  });
});

describe('the attendance sheet', () => {
  it('is named after the session', async () => {
    const session = await aSession().withCandidates(45).save(api.database, centre.id);
    const french = await member.get(sheet(session.id));
    expect(french.headers['content-disposition']).toBe(
      `attachment; filename="feuille-emargement-session-${session.number}.pdf"`,
    );
    const english = await member.get(`${sheet(session.id)}?locale=en`);
    expect(english.headers['content-disposition']).toBe(
      `attachment; filename="attendance-sheet-session-${session.number}.pdf"`,
    );
  });

  it('is refused while nobody is enrolled', async () => {
    const session = await aSession().save(api.database, centre.id);
    expect(await member.get(sheet(session.id))).toMatchObject({
      status: 409,
      body: { code: 'NO_CANDIDATE_ENROLLED' },
    });
  });

  it('names the class of pupils where others have a local identifier', async () => {
    const college = await aCentre('Collège').managingStudents().save(api.database);
    const teacher = await api.signedIn(await anAccount().memberOf(college.id).save(api.database));
    const pupils = await aSchoolClass('3ÈME B').withPupils(2).save(api.database, college.id);
    const session = await aSession().withPupils(pupils).save(api.database, college.id);
    const { pages } = await readPdf((await teacher.get(sheet(session.id))).raw);
    expect(pages[0]).toMatch(/Classe[^]*Bernier[^]*3ÈME B/);
    expect(pages[0]).not.toContain('Identifiant local');
  });

  it('is that of the session’s edition, unless the other one is asked for', async () => {
    const session = await aSession().ofEdition('2020').withCandidates(2).save(api.database, centre.id);
    const own = await readPdf((await member.get(sheet(session.id))).raw);
    expect(own.pages[0]?.replace(/\s+/g, ' ')).toContain('Ecran de fin de test vu');
    expect(own.pages[0]).toContain('14:00 – 16:00');
    const other = await readPdf((await member.get(`${sheet(session.id)}?edition=2024`)).raw);
    expect(other.pages[0]).not.toContain('Ecran de fin de test vu');
    expect((await member.get(`${sheet(session.id)}?edition=2019`)).status).toBe(422);
  });

  it('changes its tag with the list', async () => {
    const session = await aSession().withCandidates(2).save(api.database, centre.id);
    const { headers } = await member.get(sheet(session.id));
    await api.database.sql(`update candidates set last_name = 'Zola' where session_id = $1`, [session.id]);
    const changed = await member.get(sheet(session.id), { 'if-none-match': String(headers['etag']) });
    expect(changed.status).toBe(200);
  });
});

describe('the invigilator kit', () => {
  it('is there also before anybody is enrolled, with the codes of its session', async () => {
    const session = await aSession().save(api.database, centre.id);
    const answer = await member.get(paperOf(session.id, 'invigilator-kit.pdf'));
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="kit-surveillant-${session.number}.pdf"`,
    );
    const [page = ''] = (await readPdf(answer.raw)).pages;
    for (const code of [String(session.number), session.accessCode, session.invigilatorPassword]) {
      expect(page).toContain(code);
    }
  });
});

describe('the forms', () => {
  it('know their session, and can be filled before anybody is enrolled', async () => {
    const session = await aSession().save(api.database, centre.id);
    for (const [name, stem] of [
      ['incident-form.pdf', 'pv-incident-session'],
      ['fraud-report.pdf', 'pv-fraude-session'],
    ] as const) {
      const answer = await member.get(paperOf(session.id, name));
      expect(answer.headers['content-disposition']).toBe(
        `attachment; filename="${stem}-${session.number}.pdf"`,
      );
      expect((await readPdf(answer.raw)).pages[0]).toContain(`N° de session : ${session.number}`);
      expect((await readForm(answer.raw)).length).toBeGreaterThan(10);
    }
  });

  it('are those of the session’s edition, unless the other one is asked for', async () => {
    const session = await aSession().ofEdition('2020').save(api.database, centre.id);
    const form = paperOf(session.id, 'incident-form.pdf');
    const namesOf = async (path: string) =>
      (await readForm((await member.get(path)).raw)).map(({ name }) => name);
    expect(await namesOf(form)).toContain('report-1-question');
    expect(await namesOf(`${form}?edition=2024`)).not.toContain('report-1-question');
    expect(await member.get(`${form}?edition=2019`)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/edition' }] },
    });
  });
});
