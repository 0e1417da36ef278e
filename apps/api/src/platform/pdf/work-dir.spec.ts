import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pdfWorkDir, reachableByAll } from './work-dir.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'certif-'));
});
afterEach(() => rm(folder, { recursive: true }));

const asUser = (uid: number): void => void jest.spyOn(process, 'getuid').mockReturnValue(uid);
afterEach(() => jest.restoreAllMocks());

describe('the folder of the PDF engine', () => {
  it('lies in the data folder', async () => {
    asUser(1000);
    await chmod(folder, 0o700);
    expect(pdfWorkDir(folder)).toBe(join(folder, 'pdf'));
  });

  it('lies there for root too, when everybody can walk to it', async () => {
    asUser(0);
    await chmod(folder, 0o755);
    expect(pdfWorkDir(join(folder, 'data'))).toBe(join(folder, 'data', 'pdf'));
  });

  it('lies elsewhere when root starts from a closed folder, the same at each start', () => {
    asUser(0);
    const elsewhere = pdfWorkDir(join(folder, 'data'));
    expect(elsewhere).toMatch(/^\/var\/lib\/certif\/[0-9a-f]{12}\/pdf$/);
    expect(pdfWorkDir(join(folder, 'data'))).toBe(elsewhere);
    expect(pdfWorkDir(join(folder, 'other'))).not.toBe(elsewhere);
  });
});

describe('a path', () => {
  it('is out of reach when one of its folders is closed', async () => {
    await chmod(folder, 0o755);
    await mkdir(join(folder, 'closed', 'open'), { recursive: true });
    expect(reachableByAll(join(folder, 'closed', 'open'))).toBe(true);
    await chmod(join(folder, 'closed'), 0o700);
    expect(reachableByAll(join(folder, 'closed', 'open', 'new'))).toBe(false);
  });
});
