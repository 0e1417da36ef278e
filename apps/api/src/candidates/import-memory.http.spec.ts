import { Client } from 'pg';
import type { ImportCreated, StagedImportResponse } from '#dto/candidates/staged-import.response.js';
import type { ImportReport } from '#dto/candidates/import-candidates.js';
import type { Sql } from '../platform/database/tx.js';
import { browserOfTests, DATA_DIR_OF_TESTS } from '../platform/pdf/testing/pdf-for-tests.js';
import { usageOf } from '../platform/spreadsheet/child/usage-of.js';
import { refusedFiles } from '../platform/spreadsheet/testing/odd-files.js';
import { anAccount } from '../seeds/builders/account.builder.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import { aSession } from '../seeds/builders/session.builder.js';
import { eventually } from '../testing/eventually.js';
import { freePort } from '../testing/free-port.js';
import { candidateList, listedPerson } from '../testing/ods.js';
import { startProcess, type OwnProcess } from '../testing/own-process.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

/** The API alone, without the child that reads files: that one has its own limit. */
const MOST_MB = 512;
const MANY = 10_000;

let database: TestDatabase;
let connection: Client;
let api: OwnProcess | undefined;
let url: string;
let token: string;
let imports: string;
const sql: Sql = {
  sql: async <T>(text: string, parameters: readonly unknown[] = []) =>
    (await connection.query(text, [...parameters])).rows as T[],
};

beforeAll(async () => {
  database = await createTestDatabase();
  connection = new Client({ connectionString: database.url });
  await connection.connect();
  const port = await freePort();
  api = await startProcess({
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: database.url,
    SEED: 'none',
    DATA_DIR: DATA_DIR_OF_TESTS,
    CHROMIUM_PATH: browserOfTests,
  });
  url = `http://127.0.0.1:${port}/api`;
  const centre = await aCentre().save(sql);
  const session = await aSession().save(sql, centre.id);
  imports = `/sessions/${session.id}/candidates/imports`;
  const { email, password } = await anAccount().memberOf(centre.id).save(sql);
  token = (await call<{ accessToken: string }>('POST', '/auth/sign-in', { email, password })).body
    .accessToken;
});
afterAll(async () => {
  await api?.kill();
  await connection.end();
  await database.drop();
});

const peakMb = () => usageOf(api?.pid).peakMb;

async function call<T>(method: string, path: string, body?: object): Promise<{ status: number; body: T }> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body && !(body instanceof FormData) ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: body instanceof FormData ? body : JSON.stringify(body) } : {}),
  });
  return { status: answer.status, body: (await answer.json()) as T };
}

function fileOf(content: Buffer): FormData {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(content)]), 'liste.ods');
  return form;
}

describe('the memory of the API', () => {
  it(`stays below ${MOST_MB} MB while ${MANY} rows are staged, looked at and enrolled`, async () => {
    const list = candidateList(Array.from({ length: MANY }, (_, index) => listedPerson(index)));

    const created = await call<ImportCreated>('POST', imports, fileOf(list));
    expect(created.status).toBe(201);
    const staged = `${imports}/${created.body.importId}`;
    const { counts } = await eventually(
      async () => (await call<StagedImportResponse>('GET', staged)).body,
      ({ state }) => state === 'ready',
    );
    expect(counts).toMatchObject({ added: MANY, faulty: 0 });
    const { status, body } = await call<ImportReport>('POST', `${staged}/confirmation`, { mode: 'replace' });
    expect({ status, added: body.added }).toEqual({ status: 200, added: MANY });
    expect(peakMb()).toBeGreaterThan(50);
    expect(peakMb()).toBeLessThan(MOST_MB);
  });

  it('and under every hostile file, each sent four times at once', async () => {
    for (const [, file] of refusedFiles) {
      const form = fileOf(file());
      const answers = await Promise.all(Array.from({ length: 4 }, () => call('POST', imports, form)));
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    }
    expect(peakMb()).toBeLessThan(MOST_MB);
  });
});
