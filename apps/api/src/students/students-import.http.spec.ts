import type { StudentsReport } from '#dto/students/import-students.js';
import { CentresService } from '../centres/centres.service.js';
import { SpreadsheetReader } from '../platform/spreadsheet/spreadsheet.reader.js';
import { packedZip } from '../platform/spreadsheet/zip/packed-zip.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { siecleStudent, siecleXml } from '../testing/siecle.js';
import { startApi, type TestApi } from '../testing/start-api.js';

const UAI = '0751234A';
let api: TestApi;
let centreId: string;
let client: ApiClient;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  centreId = (await aCentre('Collège').ofKind('SCO').withUai(UAI).save(api.database)).id;
  client = await api.signedIn(await anAccount().memberOf(centreId).save(api.database));
});
afterAll(() => api.close());

const send = <T = StudentsReport>(content: Buffer, name = 'ExportXML_ElevesSansAdresses.xml', query = '') =>
  client.upload<T>(`/centres/${centreId}/students/import${query}`, { name, content });
const counts = ({ added, changed, unchanged, left, rejected }: StudentsReport) => ({
  added,
  changed,
  unchanged,
  left,
  rejected,
});
const listed = () =>
  api.database.sql<Record<string, unknown>>(
    `select ine, last_name, division, birth_country_code, birth_insee_code, birth_city, email, left_at is not null as gone
       from students where centre_id = $1 order by ine`,
    [centreId],
  );
const three = [0, 1, 2].map((index) => siecleStudent(index));

describe('the import of pupils', () => {
  it('is closed to whoever is not signed in, and does not exist for strangers', async () => {
    const path = `/centres/${centreId}/students/import`;
    const file = { name: 'a.xml', content: siecleXml(three) };
    expect((await api.anonymous.upload(path, file)).status).toBe(401);
    const stranger = await api.signedIn(await anAccount().save(api.database));
    expect((await stranger.upload(path, file)).status).toBe(404);
  });

  it('makes the list what SIECLE says, and the school one that manages its pupils', async () => {
    const abroad = siecleStudent(3, {
      CODE_PAYS: '212',
      CODE_COMMUNE_INSEE_NAISS: null,
      VILLE_NAISS: 'Zürich & Uster',
      MEL: 'Eleve@Mail.FR',
    });
    const answer = await send(siecleXml([...three, abroad]));
    expect(answer.status).toBe(200);
    expect(counts(answer.body)).toEqual({ added: 4, changed: 0, unchanged: 0, left: 0, rejected: 0 });
    expect(answer.body.importedAt).not.toBeNull();
    expect((await listed()).at(-1)).toEqual({
      ine: '100000003AB',
      last_name: 'Élève-D',
      division: '3D',
      birth_country_code: '99212',
      birth_insee_code: null,
      birth_city: 'Zürich & Uster',
      email: 'eleve@mail.fr',
      gone: false,
    });
    const { memberships } = (await client.get<{ memberships: { managesStudents: boolean }[] }>('/me')).body;
    expect(memberships[0]?.managesStudents).toBe(true);
    const acts = await api.database.sql<{ act: string; details: object }>(
      'select act, details from centre_journal where centre_id = $1',
      [centreId],
    );
    expect(acts).toEqual([
      { act: 'students.imported', details: { added: 4, changed: 0, unchanged: 0, left: 0 } },
    ]);
  });

  it('of 4,000 pupils, zipped, takes them all in bounded memory; the second time nothing changes', async () => {
    const file = await packedZip([
      {
        name: 'ElevesSansAdresses.xml',
        content: siecleXml(Array.from({ length: 4000 }, (_, i) => siecleStudent(i))),
      },
    ]);
    const first = await send(file, 'ExportXML_ElevesSansAdresses.zip');
    expect(counts(first.body)).toEqual({ added: 4000, changed: 0, unchanged: 0, left: 0, rejected: 0 });
    const [child] = api.app.get(SpreadsheetReader).children();
    expect(child?.peakMb).toBeLessThan(400);
    const second = await send(file, 'ExportXML_ElevesSansAdresses.zip');
    expect(counts(second.body)).toEqual({ added: 0, changed: 0, unchanged: 4000, left: 0, rejected: 0 });
  });

  it('says what it would do, and does nothing, when it is only asked', async () => {
    const answer = await send(siecleXml(three), 'a.xml', '?dryRun=true');
    expect(counts(answer.body)).toEqual({ added: 3, changed: 0, unchanged: 0, left: 0, rejected: 0 });
    expect(answer.body.importedAt).toBeNull();
    expect(await listed()).toEqual([]);
    await send(siecleXml(three));
    const moved = [siecleStudent(0, { division: '4A' }), siecleStudent(1), siecleStudent(9)];
    expect(counts((await send(siecleXml(moved), 'a.xml', '?dryRun=true')).body)).toEqual({
      added: 1,
      changed: 1,
      unchanged: 1,
      left: 1,
      rejected: 0,
    });
    expect((await listed())[0]).toMatchObject({ division: '3A' });
  });

  it('lets pupils leave and come back, as the same pupils', async () => {
    await send(siecleXml(three));
    const ids = () =>
      api.database.sql('select id from students where centre_id = $1 order by ine', [centreId]);
    const before = await ids();
    expect(counts((await send(siecleXml(three.slice(0, 2)))).body)).toMatchObject({ left: 1, unchanged: 2 });
    expect((await listed()).map(({ gone }) => gone)).toEqual([false, false, true]);
    expect(counts((await send(siecleXml(three))).body)).toMatchObject({ added: 1, unchanged: 2, left: 0 });
    expect(await ids()).toEqual(before);
  });

  it('tells every problem at once, by pupil, and takes the others', async () => {
    await send(siecleXml(three));
    const answer = await send(
      siecleXml([
        siecleStudent(0, { DATE_NAISS: '31/02/2010', CODE_SEXE: null, CODE_COMMUNE_INSEE_NAISS: null }),
        siecleStudent(1, { division: '4B' }),
        siecleStudent(2, { ID_NATIONAL: null }),
        siecleStudent(3),
        siecleStudent(4, { DATE_SORTIE: '01/09/2020' }),
        siecleStudent(5, { division: null }),
        siecleStudent(6, { ID_NATIONAL: '123456789AZ' }),
        siecleStudent(7, { ID_NATIONAL: '123456789AZ' }),
      ]),
    );
    expect(answer.status).toBe(200);
    expect(counts(answer.body)).toEqual({ added: 1, changed: 1, unchanged: 0, left: 0, rejected: 4 });
    expect(answer.body.skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [5, 'HAS_LEFT'],
      [6, 'NO_DIVISION'],
    ]);
    expect(
      answer.body.problems.map(({ row, lastName, code, value }) => [row, lastName, code, value]),
    ).toEqual([
      [1, 'Élève-A', 'BIRTHDATE_NOT_VALID', '31/02/2010'],
      [1, 'Élève-A', 'SEX_CODE_REQUIRED', null],
      [1, 'Élève-A', 'BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT', null],
      [3, 'Élève-C', 'INE_REQUIRED', null],
      [7, 'Élève-G', 'INE_UNIQUE', '123456789AZ'],
      [8, 'Élève-H', 'INE_UNIQUE', '123456789AZ'],
    ]);
    // Those who can't be taken keep their place in the list, as they were.
    expect((await listed()).map(({ last_name, division }) => [last_name, division])).toEqual([
      ['Élève-A', '3A'],
      ['Élève-B', '4B'],
      ['Élève-C', '3C'],
      ['Élève-D', '3D'],
    ]);
  });

  it('refuses the file of another school, clearly, and changes nothing', async () => {
    const answer = await send<{ code: string; found: string; expected: string }>(
      siecleXml(three, { uai: '0130001X' }),
    );
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'UAI_MISMATCHED', found: '0130001X', expected: UAI });
    expect(await listed()).toEqual([]);
  });

  it.each<[string, () => Buffer, number, string]>([
    ['without pupils', () => siecleXml([]), 422, 'NO_STUDENT_IN_FILE'],
    [
      'without one good pupil',
      () => siecleXml([siecleStudent(0, { PRENOM: null })]),
      422,
      'STUDENTS_NOT_VALID',
    ],
    ['of another kind', () => Buffer.from('%PDF-1.7 hello'), 415, 'FILE_IS_OTHER_FORMAT'],
    [
      'of other XML',
      () => Buffer.from('<?xml version="1.0"?><BEE_RESPONSABLES/>'),
      415,
      'FILE_IS_OTHER_FORMAT',
    ],
    [
      'with a DOCTYPE',
      () =>
        Buffer.from(
          siecleXml(three).toString('latin1').replace('<BEE', '<!DOCTYPE x [<!ENTITY a "b">]><BEE'),
          'latin1',
        ),
      422,
      'FILE_UNREADABLE',
    ],
    ['that is empty', () => Buffer.alloc(0), 422, 'FILE_EMPTY'],
    ['.csv without its headers', () => Buffer.from('Nom;Prénom\nA;B\n'), 422, 'HEADERS_NOT_FOUND'],
  ])('refuses a file %s', async (_, content, status, code) => {
    const answer = await send<{ code: string }>(content());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await listed()).toEqual([]);
  });

  it('is for schools alone', async () => {
    const university = await aCentre().save(api.database);
    const member = await api.signedIn(await anAccount().memberOf(university.id).save(api.database));
    const answer = await member.upload<{ code: string }>(`/centres/${university.id}/students/import`, {
      name: 'a.xml',
      content: siecleXml(three),
    });
    expect([answer.status, answer.body.code]).toEqual([403, 'STUDENTS_NOT_OFFERED']);
  });

  it('of two at the same time ends as one of them', async () => {
    const [one, other] = await Promise.all([send(siecleXml(three)), send(siecleXml(three))]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(one.body.added + other.body.added).toBe(3);
    expect(await listed()).toHaveLength(3);
  });

  it('keeps a school that manages its pupils a school', async () => {
    await send(siecleXml(three));
    await expect(
      api.database.transaction((tx) => api.app.get(CentresService).edit(tx, centreId, { kind: 'SUP' })),
    ).rejects.toMatchObject({ code: 'CENTRE_MANAGES_STUDENTS' });
  });
});

describe('the import of a .csv', () => {
  const HEADERS =
    'Division;Nom de famille*;Prénom;Date de naissance (jj/mm/aaaa);Sexe;Code commune naissance**;INE';
  const csv = (...rows: string[]) => Buffer.from([HEADERS, ...rows].join('\r\n'), 'latin1');

  it('finds its columns in any order, and takes who is there; the second time nothing changes', async () => {
    const file = csv('3A;Lefèvre;Zoé;04/07/2010;F;1053;', '3B;Garçon;Noël;01/01/2011;1;2A004;123456789AB');
    expect(counts((await send(file, 'liste.csv')).body)).toEqual({
      added: 2,
      changed: 0,
      unchanged: 0,
      left: 0,
      rejected: 0,
    });
    expect(await listed()).toMatchObject([
      { last_name: 'Garçon', birth_insee_code: '2A004', birth_country_code: '99100' },
      { last_name: 'Lefèvre', birth_insee_code: '01053', ine: null },
    ]);
    expect(counts((await send(file, 'liste.csv')).body)).toMatchObject({ unchanged: 2 });
  });

  it('of FREGATA is read by its own headers', async () => {
    const file = Buffer.from(
      [
        'Identifiant unique*;Premier prénom*;Deuxième prénom;Nom de famille*;Date de naissance (jj/mm/aaaa)*;Code sexe*;Code commune naissance**;Libellé commune naissance**;Code pays naissance*;Statut*;Division*',
        '0123456789F;Léa;Rose;Martin;04/07/2010;F;;Bern;99140;ST;3AGRI',
      ].join('\n'),
    );
    expect((await send(file, 'fregata.csv')).body.added).toBe(1);
    expect(await listed()).toMatchObject([
      { ine: '0123456789F', birth_country_code: '99140', birth_city: 'Bern', division: '3AGRI' },
    ]);
  });

  it('knows by their names the pupils that SIECLE brought, and takes no identifier away', async () => {
    await send(siecleXml(three));
    const file = csv('4A;ELEVE A;ines;01/07/2010;F;75056;');
    expect(counts((await send(file, 'liste.csv')).body)).toEqual({
      added: 0,
      changed: 1,
      unchanged: 0,
      left: 2,
      rejected: 0,
    });
    expect((await listed())[0]).toMatchObject({ ine: '100000000AB', division: '4A' });
  });

  it('lists two pupils whom nothing tells apart', async () => {
    const answer = await send(
      csv(
        '3A;Petit;Zoé;04/07/2010;F;75056;',
        '3B;petit;Zoe;04/07/2010;F;75056;',
        '3C;Bon;Élève;04/07/2010;M;75056;',
      ),
      'l.csv',
    );
    expect(counts(answer.body)).toMatchObject({ added: 1, rejected: 2 });
    expect(answer.body.problems.map(({ row, code }) => [row, code])).toEqual([
      [2, 'DUPLICATE_STUDENT'],
      [3, 'DUPLICATE_STUDENT'],
    ]);
  });
});
