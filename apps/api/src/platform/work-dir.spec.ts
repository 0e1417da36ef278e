import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workDirOf } from './work-dir.js';

describe('the folder in which PostgreSQL and the browser work', () => {
  let home: string;

  beforeEach(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), 'certif-home-')));
    mkdirSync(join(home, 'clone', 'data'), { recursive: true });
  });

  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(home, { recursive: true, force: true });
  });

  const data = () => join(home, 'clone', 'data');
  const startedBy = (uid: number) => jest.spyOn(process, 'getuid' as never).mockReturnValue(uid as never);

  it('is the data folder, when it is not root who starts', () => {
    startedBy(1000);
    expect(workDirOf(data())).toEqual({ path: data(), moved: false });
  });

  it('is the data folder, when everybody may walk to it, also before it exists', () => {
    startedBy(0);
    chmodSync(home, 0o711);
    expect(workDirOf(data())).toEqual({ path: data(), moved: false });
    expect(workDirOf(join(data(), 'new'))).toEqual({ path: join(data(), 'new'), moved: false });
  });

  it('is one of its own, always the same, when root starts below a closed folder', () => {
    startedBy(0);
    chmodSync(home, 0o700);
    const { path, moved } = workDirOf(data());
    expect(moved).toBe(true);
    expect(path).toMatch(/^\/var\/lib\/certif\/[0-9a-f]{12}$/);
    expect(workDirOf(data()).path).toBe(path);
    expect(workDirOf(join(home, 'other', 'data')).path).not.toBe(path);
  });

  it('is one of its own, when a closed folder lies in between', () => {
    startedBy(0);
    chmodSync(home, 0o711);
    chmodSync(join(home, 'clone'), 0o700);
    expect(workDirOf(join(data(), 'new')).moved).toBe(true);
  });

  it('is one of its own, when a link leads below a closed folder', () => {
    startedBy(0);
    chmodSync(home, 0o700);
    const link = mkdtempSync(join(tmpdir(), 'certif-link-'));
    chmodSync(link, 0o755);
    symlinkSync(data(), join(link, 'data'));
    expect(workDirOf(join(link, 'data'))).toEqual(workDirOf(data()));
    rmSync(link, { recursive: true });
  });
});
