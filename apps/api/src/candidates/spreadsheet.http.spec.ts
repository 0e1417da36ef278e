import type { ImportReport } from '#dto/candidates/import-candidates.js';
import { ODS } from '#dto/candidates/candidates.limits.js';
import type { StagedImportResponse } from '#dto/candidates/staged-import.response.js';
import { readSpreadsheet } from '../platform/spreadsheet/read-spreadsheet.js';
import type { Sheet } from '../platform/spreadsheet/spreadsheet.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../seeds/builders/centre.builder.js';
import { aSession, type BuiltSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { candidateList, listedPerson } from '../testing/ods.js';
import { startApi, type TestApi } from '../testing/start-api.js';

let api: TestApi;
let centre: BuiltCentre;
let school: BuiltCentre;
let member: ApiClient;
let stranger: ApiClient;

beforeAll(async () => {
  api = await startApi({ CERTIFIER_NAME: 'Certimax & Cie' });
  centre = await aCentre().save(api.database);
  school = await aCentre('Lycée').ofKind('SCO').save(api.database);
  const elsewhere = await aCentre('Centre Prix').save(api.database);
  member = await api.signedIn(await anAccount().memberOf(centre.id).memberOf(school.id).save(api.database));
  stranger = await api.signedIn(await anAccount().adminOf(elsewhere.id).save(api.database));
});
afterAll(() => api.close());

const path = (session: BuiltSession, query = '') => `/sessions/${session.id}/candidates/spreadsheet${query}`;
const download = (session: BuiltSession, query = '') => member.get(path(session, query));
const upload = (session: BuiltSession, content: Buffer, query = '?dryRun=true') =>
  member.upload<ImportReport>(`/sessions/${session.id}/candidates/import${query}`, {
    name: 'liste.ods',
    content,
  });
const read = (file: Buffer): Sheet => {
  const [sheet] = readSpreadsheet(file, { accept: ['ods'], maxRows: 1000 });
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const textsOf = (sheet: Sheet, row: number) =>
  sheet.rows.find((one) => one.row === row)?.cells.map((cell) => cell?.text ?? '') ?? [];

/** One candidate of every kind: born here and there, paid in each way, names that XML has a word to say about. */
const EVERY_KIND = [
  listedPerson(0, { 5: '75115', 6: '', 7: '' }),
  listedPerson(1, { 5: '99', 6: '', 7: 'Bruxelles', 8: 'Belgique', 10: 'a@mail.fr' }),
  listedPerson(2, { 5: '99109', 6: '', 7: 'Köln', 8: 'Allemagne' }),
  listedPerson(3, { 12: '33 %', 13: 'Prépayée', 14: '12345678912345/FACT12345' }),
  listedPerson(4, { 13: 'Payante', 11: '=1+1' }),
  listedPerson(5, { 1: "D'ARC <&> « O’NEIL »", 2: 'Éloïse-Zoé œ', 9: '' }),
  listedPerson(6, { 1: '東京', 2: 'محمد', 6: '01000', 7: 'Bourg-en-Bresse' }),
];

describe('GET /sessions/:sessionId/candidates/spreadsheet', () => {
  it('asks who it is, does not exist for a stranger, and knows its languages', async () => {
    const session = await aSession().save(api.database, centre.id);
    expect((await api.anonymous.get(path(session))).status).toBe(401);
    expect((await stranger.get(path(session))).status).toBe(404);
    expect(await download(session, '?locale=de')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/locale' }] },
    });
  });

  it('is an .ods of its own name, with the session above and twenty free numbered rows', async () => {
    const session = await aSession()
      .at('Site <Paris>', 'Salle A')
      .on('2030-06-15', '23:15')
      .watchedBy('Pierre Durand')
      .save(api.database, centre.id);
    const answer = await download(session);
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': ODS } });
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="liste-candidats-session-${session.number}.ods"`,
    );
    const sheet = read(answer.raw);
    expect(sheet.name).toBe('Liste des candidats');
    const block = sheet.rows
      .filter(({ row }) => row < 12)
      .flatMap(({ cells }) => cells.map((cell) => cell?.text));
    expect(block).toEqual(
      expect.arrayContaining([
        'La session de certification',
        String(session.number),
        '15/06/2030',
        '23:15',
        '01:15',
        'Site <Paris>',
        'Salle A',
        'Pierre Durand',
        'Instructions de remplissage du lieu de naissance :',
        '* Lieu de naissance',
        'Tarification',
      ]),
    );
    expect(textsOf(sheet, 12).slice(1)).toEqual([
      '* Nom de naissance',
      '* Prénom',
      '* Date de naissance (format : jj/mm/aaaa)',
      '* Sexe (M ou F)',
      'Code Insee',
      'Code postal',
      'Nom de la commune',
      'Pays',
      'E-mail du destinataire des résultats (formateur, enseignant…)',
      'E-mail de convocation',
      'Identifiant local',
      'Temps majoré ?',
      'Tarification part Certimax & Cie',
      'Code de prépaiement',
    ]);
    expect(sheet.rows.slice(-20).map(({ row, cells }) => [row, cells[0]?.text])).toEqual(
      Array.from({ length: 20 }, (_, index) => [13 + index, String(index + 1)]),
    );
    expect(await upload(session, answer.raw)).toMatchObject({
      status: 422,
      body: { code: 'NO_CANDIDATE_IN_FILE' },
    });
  });

  it.each(['fr', 'en'])(
    'sent back as it came it changes nothing, whoever is enrolled (%s)',
    async (locale) => {
      const session = await aSession().save(api.database, centre.id);
      await upload(session, candidateList(EVERY_KIND), '');
      const { raw } = await download(session, `?locale=${locale}`);
      expect(await upload(session, raw)).toMatchObject({
        status: 200,
        body: { added: 0, changed: 0, removed: 0, unchanged: EVERY_KIND.length, skipped: [], problems: [] },
      });
      const sheet = read(raw);
      expect(
        sheet.rows
          .filter(({ row }) => row > 12)
          .every(({ cells }) => cells.every((cell) => !cell || cell.kind === 'text')),
      ).toBe(true);
      expect(sheet.rows.at(-1)?.cells[0]?.text).toBe(String(EVERY_KIND.length + 20));
    },
  );

  it('sent back as it came it changes nothing for the people of the demo', async () => {
    const session = await aSession().withCandidates(30).save(api.database, centre.id);
    expect((await upload(session, (await download(session)).raw)).body).toMatchObject({
      changed: 0,
      unchanged: 30,
      problems: [],
    });
  });

  it('has no billing in a school, and is not offered to one that manages its pupils', async () => {
    const session = await aSession().withCandidates(3, { billing: false }).save(api.database, school.id);
    const { raw } = await download(session);
    expect(textsOf(read(raw), 12)).toHaveLength(13);
    expect((await upload(session, raw)).body).toMatchObject({ unchanged: 3, changed: 0 });
    const college = await aCentre('Collège').managingStudents().save(api.database);
    const teacher = await api.signedIn(await anAccount().memberOf(college.id).save(api.database));
    const ofCollege = await aSession().save(api.database, college.id);
    expect(await teacher.get(path(ofCollege))).toMatchObject({
      status: 403,
      body: { code: 'SPREADSHEET_NOT_OFFERED' },
    });
  });
});

describe('GET /sessions/:sessionId/candidates/imports/:importId/file', () => {
  it('is the list as corrected so far, which can be sent again', async () => {
    const session = await aSession().save(api.database, centre.id);
    const imports = `/sessions/${session.id}/candidates/imports`;
    const faulty = [listedPerson(0, { 4: 'X' }), listedPerson(1, { 3: '04/07/01' }), listedPerson(2)];
    const { body } = await member.upload<{ importId: string }>(imports, {
      name: 'l.ods',
      content: candidateList(faulty),
    });
    const one = `${imports}/${body.importId}`;
    await member.call('PATCH', `${one}/rows/13`, { body: { cells: { sex: 'F' } } });
    await member.call('PATCH', `${one}/rows/15`, { body: { skipped: true } });
    expect((await stranger.get(`${one}/file`)).status).toBe(404);
    const { status, raw } = await member.get(`${one}/file`);
    expect(status).toBe(200);
    const again = await member.upload<{ importId: string }>(imports, { name: 'l.ods', content: raw });
    const { body: preview } = await member.get<StagedImportResponse>(`${imports}/${again.body.importId}`);
    expect(preview.counts).toMatchObject({ rows: 2, added: 1, faulty: 1 });
    expect(preview.problems).toMatchObject([{ row: 14, code: 'CANDIDATE_BIRTHDATE_TWO_DIGIT_YEAR' }]);
  });
});
