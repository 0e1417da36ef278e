import type { CandidatePage } from '#dto/candidates/candidate.response.js';
import type { ImportReport } from '#dto/candidates/import-candidates.js';
import type { StagedImportResponse } from '#dto/candidates/staged-import.response.js';
import { readSpreadsheet } from '../platform/spreadsheet/read-spreadsheet.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../seeds/builders/centre.builder.js';
import { aSession, type BuiltSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { MASS_HEADERS, massCandidate, massFile, massRow, massSession } from '../testing/mass-file.js';
import { LIST_HEADERS, candidateList, listedPerson } from '../testing/ods.js';
import { startApi, type TestApi } from '../testing/start-api.js';

const CLEA = 'CléA Numérique ("oui" ou laisser vide)';
const DROIT = 'Pix+ Droit ("oui" ou laisser vide)';
const HEADERS = [...LIST_HEADERS, CLEA, DROIT];

let api: TestApi;
let centre: BuiltCentre;
let session: BuiltSession;
let member: ApiClient;

beforeAll(async () => {
  api = await startApi();
  centre = await aCentre().offering('CLEA', 'DROIT').save(api.database);
  member = await api.signedIn(await anAccount().memberOf(centre.id).save(api.database));
});
afterAll(() => api.close());
beforeEach(async () => {
  session = await aSession().save(api.database, centre.id);
});

const path = () => `/sessions/${session.id}/candidates`;
const upload = (content: Buffer, query = '') =>
  member.upload<ImportReport>(`${path()}/import${query}`, { name: 'liste.ods', content });
const enrolled = async () => (await member.get<CandidatePage>(path())).body.items;
const listOf = (...cells: string[][]) =>
  candidateList(
    cells.map((ofCertifications, index) => [...listedPerson(index), ...ofCertifications]),
    HEADERS,
  );
const headersOf = (file: Buffer) =>
  readSpreadsheet(file, { accept: ['ods'], maxRows: 1000 })[0]
    ?.rows.find(({ row }) => row === 12)
    ?.cells.map((cell) => cell?.text ?? '');

describe('the complementary certification of a candidate', () => {
  it('is read from the columns of the centre, whatever the case of « oui »', async () => {
    expect(await upload(listOf(['OUI', ''], ['', 'oui'], ['non', '']))).toMatchObject({
      status: 200,
      body: { added: 3, problems: [] },
    });
    expect((await enrolled()).map(({ complementaryCertification }) => complementaryCertification)).toEqual([
      'CLEA',
      'DROIT',
      null,
    ]);
  });

  it('is one at most, and one that the centre offers', async () => {
    const edu = 'Pix+ Édu 2nd degré ("oui" ou laisser vide)';
    const { status, body } = await upload(
      candidateList(
        [
          [...listedPerson(0), 'oui', 'oui', ''],
          [...listedPerson(1), '', '', 'oui'],
        ],
        [...HEADERS, edu],
      ),
    );
    expect([status, body.problems]).toEqual([
      422,
      [
        {
          row: 13,
          column: DROIT,
          code: 'CANDIDATE_MAX_ONE_COMPLEMENTARY_CERTIFICATION',
          value: 'oui',
          blocking: true,
        },
        {
          row: 14,
          column: edu,
          code: 'CANDIDATE_COMPLEMENTARY_CERTIFICATION_NOT_OFFERED',
          value: 'oui',
          blocking: true,
        },
      ],
    ]);
    expect(await enrolled()).toEqual([]);
  });

  it('is told where a cell says something else, without standing in the way', async () => {
    expect((await upload(listOf(['x', '']))).body.problems).toEqual([
      {
        row: 13,
        column: CLEA,
        code: 'CANDIDATE_COMPLEMENTARY_CERTIFICATION_UNCLEAR',
        value: 'x',
        suggestion: 'oui',
        blocking: false,
      },
    ]);
    expect(await enrolled()).toMatchObject([{ complementaryCertification: null }]);
  });

  it('can be mended in the preview, which tells what it was before', async () => {
    await upload(listOf(['oui', '']));
    const { body } = await member.upload<{ importId: string }>(`${path()}/imports`, {
      name: 'l.ods',
      content: listOf(['', 'oui'], ['oui', 'oui']),
    });
    const one = `${path()}/imports/${body.importId}`;
    await member.call('PATCH', `${one}/rows/14`, { body: { cells: { 'complementary.CLEA': '' } } });
    const { body: preview } = await member.get<StagedImportResponse>(one);
    expect(preview.counts).toMatchObject({ added: 1, changed: 1, faulty: 0 });
    expect(preview.rows.items).toMatchObject([
      { row: 13, before: { 'complementary.CLEA': 'oui', 'complementary.DROIT': '' } },
    ]);
    expect((await member.post(`${one}/confirmation`, { mode: 'replace' })).status).toBe(200);
    expect((await enrolled()).map(({ complementaryCertification }) => complementaryCertification)).toEqual([
      'DROIT',
      'DROIT',
    ]);
  });

  it.each(['fr', 'en'])('goes out in the template and comes back unchanged (%s)', async (locale) => {
    await upload(listOf(['oui', ''], ['', 'oui'], ['', '']));
    const { raw } = await member.get(`${path()}/spreadsheet?locale=${locale}`);
    expect(headersOf(raw)).toHaveLength(HEADERS.length);
    expect(await upload(raw, '?dryRun=true')).toMatchObject({
      status: 200,
      body: { added: 0, changed: 0, removed: 0, unchanged: 3, problems: [] },
    });
  });

  it('has the columns of the centre in the template, and no others', async () => {
    expect(headersOf((await member.get(`${path()}/spreadsheet`)).raw)).toEqual(HEADERS);
  });
});

describe('the complementary columns of the mass import', () => {
  const headers = [
    ...MASS_HEADERS,
    "CléA Numérique ('oui' ou laisser vide)",
    "Pix+ Droit ('oui' ou laisser vide)",
  ];
  const mass = (rest = '') => `/centres/${centre.id}/sessions/mass-import${rest}`;
  const send = (...rows: (readonly string[])[]) =>
    member.upload<{ importId?: string; problems: object[] }>(mass(), {
      name: 'sessions.csv',
      content: massFile(rows, headers),
    });

  it('end the template', async () => {
    expect((await member.get(mass('/template'))).raw.toString()).toBe(`\ufeff${headers.join(';')}\r\n`);
  });

  it('enrol', async () => {
    const { body } = await send(
      [...massRow(massSession({ room: 'CléA' }), massCandidate(0)), 'oui', ''],
      [...massRow(undefined, massCandidate(1)), '', 'OUI'],
    );
    const confirmed = await member.post<{ sessions: { id: string }[] }>(
      mass(`/${body.importId}/confirmation`),
    );
    const { body: page } = await member.get<CandidatePage>(
      `/sessions/${confirmed.body.sessions[0]?.id}/candidates`,
    );
    expect(page.items.map(({ complementaryCertification }) => complementaryCertification)).toEqual([
      'CLEA',
      'DROIT',
    ]);
  });

  it('hold one « oui » at most', async () => {
    const { body } = await send([...massRow(massSession({ room: 'Deux' }), massCandidate(0)), 'oui', 'oui']);
    expect(body.importId).toBeUndefined();
    expect(body.problems).toMatchObject([
      { row: 2, code: 'CANDIDATE_MAX_ONE_COMPLEMENTARY_CERTIFICATION', blocking: true },
    ]);
  });
});
