import * as fc from 'fast-check';
import type { StudentImport } from '#dto/students/import/student-import.response.js';
import type { StudentsReport } from '#dto/students/import-students.js';
import { newId } from '../platform/database/ids.js';
import { packedZip } from '../platform/spreadsheet/zip/packed-zip.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { siecleStudent, siecleXml, type SiecleStudent } from '../testing/siecle.js';
import { startApi, type TestApi } from '../testing/start-api.js';

const UAI = '0751234A';
const NOW = '2026-11-21T10:00:00Z';
let api: TestApi;
let centreId: string;
let imports: string;
let client: ApiClient;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  api.setNow(NOW);
  centreId = (await aCentre('Collège').ofKind('SCO').withUai(UAI).save(api.database)).id;
  imports = `/centres/${centreId}/students/imports`;
  client = await api.signedIn(await anAccount().memberOf(centreId).save(api.database));
});
afterAll(() => api.close());

const three = [0, 1, 2].map((index) => siecleStudent(index));
const file = (students: readonly SiecleStudent[] = three) => ({
  name: 'Élèves.xml',
  content: siecleXml(students),
});
const send = async (students?: readonly SiecleStudent[], sender = client) => {
  const { status, body } = await sender.upload<{ importId: string }>(imports, file(students));
  expect(status).toBe(201);
  return `${imports}/${body.importId}`;
};
const look = async (path: string) => (await client.get<StudentImport>(path)).body;
const confirm = (path: string, body: object = {}, by = client) =>
  by.post<StudentsReport & { code: string }>(`${path}/confirmation`, body);
const countOf = async (table: 'students' | 'staged_rows' | 'centre_journal') => {
  const where =
    table === 'staged_rows'
      ? 'staged_imports on import_id = staged_imports.id'
      : 'centres on centre_id = centres.id';
  const [{ n } = { n: -1 }] = await api.database.sql<{ n: number }>(
    `select count(*) as n from ${table} join ${where} where ${table === 'staged_rows' ? 'centre_id' : 'centres.id'} = $1`,
    [centreId],
  );
  return n;
};

describe('a file of pupils that is looked at before it is confirmed', () => {
  it('is closed to whoever is not signed in; for strangers and colleagues it does not exist', async () => {
    const path = await send();
    const stranger = await api.signedIn(await anAccount().save(api.database));
    const colleague = await api.signedIn(await anAccount().memberOf(centreId).save(api.database));
    expect((await api.anonymous.upload(imports, file())).status).toBe(401);
    expect((await stranger.upload(imports, file())).status).toBe(404);
    for (const [who, status] of [
      [api.anonymous, 401],
      [stranger, 404],
      [colleague, 404],
    ] as const) {
      expect((await who.get(path)).status).toBe(status);
      expect((await confirm(path, {}, who)).status).toBe(status);
      expect((await who.call('DELETE', path, {})).status).toBe(status);
    }
    expect((await client.get(`${imports}/${newId()}`)).status).toBe(404);
    expect((await confirm(path, { basis: 7 })).body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/basis' }],
    });
  });

  it('says what it would do, and does it once', async () => {
    const path = await send([
      ...three,
      siecleStudent(3, { PRENOM: null }),
      siecleStudent(4, { division: null }),
    ]);
    const { report, ...told } = await look(path);
    expect(told).toMatchObject({ fileName: 'Élèves.xml', state: 'ready', progress: 100 });
    expect(report).toMatchObject({
      added: 3,
      rejected: 1,
      problems: [{ row: 4, lastName: 'Élève-D', code: 'FIRST_NAME_REQUIRED' }],
      skipped: [{ row: 5, lastName: 'Élève-E', firstName: 'Inès', reason: 'NO_DIVISION' }],
      importedAt: null,
    });
    expect(await countOf('students')).toBe(0);

    const done = await confirm(path, { basis: told.basis });
    expect(done.status).toBe(200);
    expect(done.body).toEqual({ ...report, importedAt: new Date(NOW).toISOString() });
    expect(await countOf('students')).toBe(3);
    expect(await countOf('staged_rows')).toBe(0);
    expect(await countOf('centre_journal')).toBe(1);
    const { memberships } = (await client.get<{ memberships: { managesStudents: boolean }[] }>('/me')).body;
    expect(memberships[0]?.managesStudents).toBe(true);
    expect(await confirm(path)).toMatchObject({ status: 409, body: { code: 'IMPORT_ALREADY_USED' } });
  });

  it('keeps pupils in error as they are, by what the file says of them', async () => {
    await confirm(await send());
    api.setNow('2026-11-21T10:05:00Z');
    const path = await send([siecleStudent(0, { DATE_NAISS: '' }), siecleStudent(1)]);
    expect((await look(path)).report).toMatchObject({ unchanged: 1, rejected: 1, left: 1 });
    expect((await confirm(path)).body).toMatchObject({ unchanged: 1, rejected: 1, left: 1 });
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const path = await send();
    expect((await client.call('DELETE', path, {})).status).toBe(204);
    expect(await countOf('staged_rows')).toBe(0);
    expect((await client.get(path)).status).toBe(404);
    expect((await confirm(path)).status).toBe(404);
    expect(await countOf('students')).toBe(0);
    expect(await countOf('centre_journal')).toBe(0);
  });

  it('is refused as in one call, and nothing waits', async () => {
    const other = await client.upload<{ code: string }>(imports, {
      name: 'a.xml',
      content: siecleXml(three, { uai: '0130001X' }),
    });
    expect([other.status, other.body.code]).toEqual([422, 'UAI_MISMATCHED']);
    const nobody = await client.upload(imports, file([siecleStudent(0, { PRENOM: null })]));
    expect(nobody.body).toMatchObject({
      code: 'STUDENTS_NOT_VALID',
      problems: [{ code: 'FIRST_NAME_REQUIRED' }],
    });
    const zip = await packedZip(
      ['ElevesSansAdresses.xml', 'ElevesAvecAdresses.xml'].map((name) => ({ name, content: file().content })),
    );
    expect(await client.upload(imports, { name: 'a.zip', content: zip })).toMatchObject({
      status: 422,
      body: { code: 'FILE_HOLDS_SEVERAL' },
    });
    expect(await countOf('staged_rows')).toBe(0);
  });

  it('finds the list among the other files of an export', async () => {
    const content = await packedZip([
      { name: 'Nomenclature.xml', content: Buffer.from('<?xml version="1.0"?><BEE_NOMENCLATURES/>') },
      { name: 'Structures.xml', content: Buffer.from('<?xml version="1.0"?><BEE_STRUCTURES/>') },
      { name: 'ElevesSansAdresses.xml', content: file().content },
      { name: 'lisezmoi.txt', content: Buffer.from('Export') },
    ]);
    const { body } = await client.upload<{ importId: string }>(imports, { name: 'export.zip', content });
    expect((await look(`${imports}/${body.importId}`)).report).toMatchObject({ added: 3 });
  });

  it('goes with whoever sent it twice as one', async () => {
    const twice = await Promise.all(
      [1, 2].map(() =>
        client.upload<{ importId: string }>(imports, file(), { 'idempotency-key': 'sent-twice' }),
      ),
    );
    expect(twice.map(({ status }) => status)).toEqual([201, 201]);
    expect(twice[0]?.body).toEqual({ importId: expect.any(String) });
    expect(twice[0]?.body).toEqual(twice[1]?.body);
  });
});

describe('two files of one school at a time', () => {
  it('one becomes the list, the other is told that it was looked at against another', async () => {
    const colleague = await api.signedIn(await anAccount().memberOf(centreId).save(api.database));
    const [mine, theirs] = [await send(), await send(three.slice(0, 2), colleague)];
    const answers = await Promise.all([confirm(mine), confirm(theirs, {}, colleague)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('STALE');
    expect(await countOf('centre_journal')).toBe(1);
  });

  it('whoever looks again at what it would do now may go on', async () => {
    const [mine, theirs] = [await send(), await send([siecleStudent(0, { division: '4A' })])];
    await confirm(mine);
    const before = await confirm(theirs);
    expect([before.status, before.body.code]).toEqual([409, 'STALE']);
    const { basis, report } = await look(theirs);
    expect(report).toMatchObject({ changed: 1, left: 2 });
    api.setNow('2026-11-21T10:05:00Z');
    expect((await confirm(theirs, { basis })).body).toMatchObject({ changed: 1, left: 2 });
  });

  it('of one file that is confirmed three times at once comes one list', async () => {
    const path = await send();
    const answers = await Promise.all([1, 2, 3].map(() => confirm(path)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await countOf('students')).toBe(3);
  });
});

describe('every pupil of a file', () => {
  const anyone = fc
    .tuple(fc.nat(7), fc.nat(9))
    .map(([who, how]) =>
      siecleStudent(
        who,
        [
          { division: '4Z' },
          { division: null },
          { DATE_SORTIE: '01/09/2025' },
          { DATE_NAISS: '31/02/2010' },
          { ID_NATIONAL: null },
          { PRENOM: 'Noé' },
        ][how] ?? {},
      ),
    );

  it('is added, changed, unchanged, left out by name or in error by name, in both forms of the import', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat(7), { maxLength: 5 }),
        fc.array(anyone, { minLength: 1, maxLength: 10 }),
        async (known, pupils) => {
          const school = await aCentre().ofKind('SCO').withUai(UAI).save(api.database);
          const member = await api.signedIn(await anAccount().memberOf(school.id).save(api.database));
          const path = `/centres/${school.id}/students/import`;
          if (known.length > 0) {
            await member.upload(path, file(known.map((who) => siecleStudent(who))));
          }
          const rehearsal = await member.upload<StudentsReport>(`${path}?dryRun=true`, file(pupils));
          const staged = await member.upload<{ importId: string }>(`${path}s`, file(pupils));
          if (rehearsal.status !== 200) {
            expect(staged.body).toEqual(rehearsal.body);
            return;
          }
          const { added, changed, unchanged, rejected, skipped, problems } = rehearsal.body;
          expect(added + changed + unchanged + rejected + skipped.length).toBe(pupils.length);
          expect(new Set(problems.map(({ row }) => row)).size).toBe(rejected);

          const one = `${path}s/${staged.body.importId}`;
          expect((await member.get<StudentImport>(one)).body.report).toEqual(rehearsal.body);
          const done = await member.post<StudentsReport>(`${one}/confirmation`, {});
          expect({ ...done.body, importedAt: rehearsal.body.importedAt }).toEqual(rehearsal.body);
          const again = await member.upload<StudentsReport>(`${path}?dryRun=true`, file(pupils));
          expect(again.body).toMatchObject({ added: 0, changed: 0, left: 0 });
        },
      ),
      { numRuns: 30 },
    );
  });
});
