import type { CandidatePage } from '#dto/candidates/candidate.response.js';
import type { ImportProblem, ImportReport } from '#dto/candidates/import-candidates.js';
import type { MendedRow, StagedImportResponse } from '#dto/candidates/staged-import.response.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre, type BuiltCentre } from '../seeds/builders/centre.builder.js';
import { aSession } from '../seeds/builders/session.builder.js';
import type { ApiClient } from '../testing/api-client.js';
import { candidateList, LIST_HEADERS, listedPerson } from '../testing/ods.js';
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

const INSEE = LIST_HEADERS.indexOf('Code Insee');
type Place = readonly [insee: string, postal: string, city: string, country: string];

const bornIn = (...places: Place[]) =>
  candidateList(
    places.map((cells, index) =>
      listedPerson(index, Object.fromEntries(cells.map((cell, at) => [INSEE + at, cell]))),
    ),
  );
const file = (content: Buffer) => ({ name: 'liste.ods', content });

describe('the birth places of a list', () => {
  it('are kept as the register has them, with their departments, and the list written from them changes nothing', async () => {
    const session = await aSession().save(api.database, centre.id);
    const path = `/sessions/${session.id}/candidates`;
    const list = bornIn(
      ['2a 004', '', '', 'France'],
      ['', '78680', 'EPONE', 'FRANCE'],
      ['75116', '75016', 'Paris', 'France'],
      ['99', '', 'Berlin', 'ALLEMAGNE'],
      ['', '75383', 'PARIS CEDEX 08', 'France'],
    );
    const { status, body } = await member.upload<ImportReport>(`${path}/import`, file(list));
    expect(status).toBe(200);
    expect(body.problems).toEqual([
      {
        row: 17,
        column: 'Code postal',
        code: 'CANDIDATE_BIRTH_POSTAL_CODE_UNUSUAL',
        value: '75383',
        blocking: false,
      },
    ]);
    const { items } = (await member.get<CandidatePage>(path)).body;
    expect(
      items.map((one) => [
        one.birthInseeCode,
        one.birthPostalCode,
        one.birthCity,
        one.birthDepartment,
        one.birthCountry,
      ]),
    ).toEqual([
      ['2A004', null, 'Ajaccio', '2A', 'FRANCE'],
      [null, '78680', 'Épône', '78', 'FRANCE'],
      ['75116', null, 'Paris 16e Arrondissement', '75', 'FRANCE'],
      ['99109', null, 'Berlin', '99', 'ALLEMAGNE'],
      ['75056', null, 'Paris', '75', 'FRANCE'],
    ]);
    const { raw } = await member.get(`${path}/spreadsheet`);
    expect((await member.upload<ImportReport>(`${path}/import?dryRun=true`, file(raw))).body).toEqual({
      added: 0,
      changed: 0,
      removed: 0,
      unchanged: 5,
      skipped: [],
      problems: [],
    });
  });

  it('are refused with what was probably meant, and nobody is enrolled', async () => {
    const session = await aSession().save(api.database, centre.id);
    const path = `/sessions/${session.id}/candidates`;
    const list = bornIn(
      ['78217', '69001', 'Lyon', 'France'],
      ['', '78680', 'Eponne', 'France'],
      ['99', '', 'Berlin', 'Alemagne'],
      ['', '78690', 'Épône', 'France'],
    );
    const { status, body } = await member.upload<ImportProblem>(`${path}/import`, file(list));
    expect(status).toBe(422);
    const both = 'CANDIDATE_BIRTH_INSEE_CODE_OR_BIRTH_POSTAL_CODE_AND_BIRTH_CITY_REQUIRED';
    expect(body.problems.map(({ row, column, code, suggestion }) => [row, column, code, suggestion])).toEqual(
      [
        [13, 'Code postal', both, '78680'],
        [13, 'Nom de la commune', both, 'Épône'],
        [14, 'Nom de la commune', 'CANDIDATE_BIRTH_POSTAL_CODE_CITY_NOT_VALID', 'Épône'],
        [15, 'Pays', 'CANDIDATE_BIRTH_COUNTRY_NOT_FOUND', 'Allemagne'],
        [16, 'Code postal', 'CANDIDATE_BIRTH_POSTAL_CODE_CITY_NOT_VALID', '78680'],
      ],
    );
    expect((await member.get<CandidatePage>(path)).body.total).toBe(0);
  });

  it('are mended in the preview by one press, and a warning there blocks nothing', async () => {
    const session = await aSession().save(api.database, centre.id);
    const imports = `/sessions/${session.id}/candidates/imports`;
    const list = bornIn(['', '78680', 'Eponne', 'France'], ['', '78681', 'Épône', 'France']);
    const { body: created } = await member.upload<{ importId: string }>(imports, file(list));
    const one = `${imports}/${created.importId}`;
    const { body: preview } = await member.get<StagedImportResponse>(one);
    expect(preview.counts).toMatchObject({ rows: 2, added: 1, faulty: 1 });
    expect(
      preview.rows.items.map(({ row, status, problems }) => [row, status, problems[0]?.blocking]),
    ).toEqual([
      [13, 'faulty', true],
      [14, 'added', false],
    ]);
    const birthCity = preview.rows.items[0]?.problems[0]?.suggestion ?? '';
    const { body: mended } = await member.call<MendedRow>('PATCH', `${one}/rows/13`, {
      body: { cells: { birthCity } },
    });
    expect(mended.row).toMatchObject({ status: 'added', problems: [] });
    expect((await member.post(`${one}/confirmation`, { mode: 'replace' })).status).toBe(200);
  });
});
