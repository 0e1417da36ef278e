import { aCentre } from '../../seeds/builders/centre.builder.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import type { Actor } from '../actor.js';
import { newId } from '../database/ids.js';
import type { StagedAddress, StagedRow } from './staged-import.js';
import { Staging } from './staging.js';

let api: TestApi;
let staging: Staging;
let centreId: string;

beforeAll(async () => {
  api = await startApi();
  staging = api.app.get(Staging);
  centreId = (await aCentre().save(api.database)).id;
});
afterAll(() => api.close());
beforeEach(() => {
  api.setNow('2026-11-21T10:00:00Z');
});

const somebody = (): Actor => ({ kind: 'person', accountId: newId(), signInId: newId() });
const row = (number: number, changes: Partial<StagedRow> = {}): StagedRow => ({
  row: number,
  key: `key ${number}`,
  cells: { lastName: `N${number}` },
  data: { lastName: `N${number}` },
  problems: [],
  blocked: false,
  skipped: null,
  ...changes,
});
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 13);
const judged = (part: readonly number[]) => Promise.resolve(part.map((number) => row(number)));
const countOf = async (table: 'staged_rows' | 'staged_imports', id: string) => {
  const column = table === 'staged_rows' ? 'import_id' : 'id';
  const [{ n } = { n: -1 }] = await api.database.sql<{ n: number }>(
    `select count(*) as n from ${table} where ${column} = $1`,
    [id],
  );
  return n;
};

async function anImport(rows = 3): Promise<StagedAddress> {
  const address = { kind: 'candidates', subjectId: newId(), actor: somebody() };
  const id = await api.database.transaction((tx) =>
    staging.create(tx, address.actor, { ...address, centreId, facts: { fileName: 'liste.ods' } }),
  );
  if (rows > 0) await staging.fill(id, numbers(rows), judged);
  return { ...address, id };
}
const open = (address: StagedAddress) => api.database.transaction((tx) => staging.open(tx, address));

describe('rows that wait for their confirmation', () => {
  it('are read a thousand at a time, and the progress is told with them', async () => {
    const address = await anImport(0);
    expect(await staging.find(address)).toMatchObject({ state: 'reading', progress: 0, centreId });
    await expect(open(address)).rejects.toMatchObject({ code: 'IMPORT_NOT_READY' });
    const seen: [number, number][] = [];
    await staging.fill(address.id, numbers(2500), async (part) => {
      seen.push([part.length, (await staging.find(address)).progress]);
      return judged(part);
    });
    expect(seen).toEqual([
      [1000, 0],
      [1000, 40],
      [500, 80],
    ]);
    expect(await staging.find(address)).toMatchObject({
      state: 'ready',
      progress: 100,
      facts: { fileName: 'liste.ods' },
    });
    expect(await countOf('staged_rows', address.id)).toBe(2500);
  });

  it('are there for the one who sent them, about the thing they are about, and for nobody else', async () => {
    const address = await anImport();
    for (const other of [
      { actor: somebody() },
      { subjectId: newId() },
      { kind: 'sessions' },
      { id: newId() },
      { id: 'no id' },
    ]) {
      await expect(staging.find({ ...address, ...other })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await staging.find(address)).toMatchObject({ state: 'ready' });
  });

  it('are mended in place, which the version tells', async () => {
    const address = await anImport();
    const mended = row(14, {
      cells: { lastName: 'É"\\' },
      data: null,
      blocked: true,
      problems: [{ code: 'X' }],
    });
    await api.database.transaction(async (tx) => {
      const { id } = await staging.open(tx, address);
      await staging.change(tx, id, [mended]);
    });
    expect(await staging.row(api.database, address.id, 14)).toEqual(mended);
    expect(await staging.row(api.database, address.id, 15)).toEqual(row(15));
    expect((await staging.find(address)).version).toBe(2);
    await expect(staging.row(api.database, address.id, 99)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('become the act once, however many confirm at once, and are gone with it', async () => {
    const address = await anImport();
    let acts = 0;
    const confirm = () =>
      api.database.transaction(async (tx) => {
        const { id } = await staging.open(tx, address);
        await staging.consume(tx, id);
        acts += 1;
      });
    const outcomes = await Promise.allSettled([confirm(), confirm(), confirm()]);
    expect(acts).toBe(1);
    expect(
      outcomes.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : [])),
    ).toEqual(['IMPORT_ALREADY_USED', 'IMPORT_ALREADY_USED']);
    expect(await countOf('staged_rows', address.id)).toBe(0);
    expect(await staging.find(address)).toMatchObject({ state: 'used' });
  });

  it('stay when the act fails', async () => {
    const address = await anImport();
    await expect(
      api.database.transaction(async (tx) => {
        await staging.consume(tx, (await staging.open(tx, address)).id);
        throw new Error('the session was finalised');
      }),
    ).rejects.toThrow('finalised');
    expect(await countOf('staged_rows', address.id)).toBe(3);
    expect(await staging.find(address)).toMatchObject({ state: 'ready' });
  });

  it('are let go of while they are read: the rest is not read, and nothing comes back', async () => {
    const address = await anImport(0);
    let parts = 0;
    await staging.fill(address.id, numbers(3000), async (part) => {
      parts += 1;
      if (parts === 2) await api.database.transaction((tx) => staging.discard(tx, address));
      return judged(part);
    });
    expect(parts).toBe(2);
    expect(await countOf('staged_imports', address.id)).toBe(0);
    expect(await countOf('staged_rows', address.id)).toBe(0);
    await expect(staging.find(address)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are interrupted when reading fails, and when the process that read them has fallen silent', async () => {
    const failed = await anImport(0);
    await staging.fill(failed.id, numbers(3), () => Promise.reject(new Error('out of order')));
    expect(await staging.find(failed)).toMatchObject({ state: 'interrupted' });
    await expect(open(failed)).rejects.toMatchObject({ code: 'IMPORT_INTERRUPTED' });

    const silent = await anImport(0);
    api.setNow('2026-11-21T10:00:59Z');
    expect(await staging.find(silent)).toMatchObject({ state: 'reading' });
    api.setNow('2026-11-21T10:01:01Z');
    expect(await staging.find(silent)).toMatchObject({ state: 'interrupted' });
  });

  it('rest for two hours and no longer', async () => {
    const address = await anImport();
    api.setNow('2026-11-21T11:59:59Z');
    await staging.purge();
    expect(await staging.find(address)).toMatchObject({ state: 'ready' });
    api.setNow('2026-11-21T12:00:00Z');
    await expect(staging.find(address)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await countOf('staged_rows', address.id)).toBe(3);
    await staging.purge();
    expect(await countOf('staged_rows', address.id)).toBe(0);
    expect(await countOf('staged_imports', address.id)).toBe(0);
  });
});
