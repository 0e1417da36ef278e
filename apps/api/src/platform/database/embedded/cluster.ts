import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { isRoot, NOBODY, workDirOf } from '../../work-dir.js';

export const USER = 'certif';

export interface Cluster {
  /** The folder of the database itself. */
  path: string;
  password: string;
}

export interface NewCluster {
  dataDir: string;
  binaries: Binaries;
  durable: boolean;
  log: (text: string) => void;
}

/** The cluster of a data folder, made at the first call. */
export async function openCluster({ dataDir, binaries, durable, log }: NewCluster): Promise<Cluster> {
  const { path: workDir, moved } = workDirOf(dataDir);
  const path = join(workDir, 'postgres');
  if (moved) {
    if (existsSync(join(dataDir, 'postgres')))
      throw new Error(`Root can't use the database in ${dataDir}: start Certif as the user who made it.`);
    log(
      `PostgreSQL does not run as root, and no other user may enter ${dataDir}: the database is kept in ${path}.`,
    );
    mkdirSync(workDir, { recursive: true, mode: 0o755 });
  }
  const passwordFile = join(dataDir, 'postgres.password');
  const known = existsSync(passwordFile);
  if (existsSync(path)) {
    refuseForeign(path);
    if (known) return { path, password: readFileSync(passwordFile, 'utf8') };
    setAside(path, passwordFile, moved, log);
  }
  const password = known ? readFileSync(passwordFile, 'utf8') : randomBytes(24).toString('base64url');
  if (!known) writeFileSync(passwordFile, password, { mode: 0o600 });
  await create(path, password, binaries, durable);
  return { path, password };
}

function refuseForeign(path: string): void {
  const { uid } = lstatSync(path);
  const expected = isRoot() ? NOBODY.uid : process.getuid?.();
  if (expected === undefined || uid === expected) return;
  throw new Error(
    isRoot() || uid !== NOBODY.uid
      ? `The database in ${path} belongs to user ${uid}: start Certif as that user, or with another DATA_DIR.`
      : `The database in ${path} was made by root: start Certif as root, or with another DATA_DIR.`,
  );
}

/** Who deletes the data folder wants a new beginning, but a database elsewhere is not ours to delete for that. */
function setAside(path: string, passwordFile: string, moved: boolean, log: (text: string) => void): void {
  if (!moved)
    throw new Error(
      `The password of the database is missing: put ${passwordFile} back, or move ${path} away.`,
    );
  const aside = `${path}.${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  renameSync(path, aside);
  log(`The data folder is new: its former database was set aside as ${aside}.`);
}

/** Made under another name and renamed when complete, so that a crash half-way leaves nothing that looks like a cluster. */
async function create(path: string, password: string, binaries: Binaries, durable: boolean): Promise<void> {
  const parent = join(path, '..');
  for (const name of readdirSync(parent)) {
    if (name.startsWith('postgres.new-'))
      rmSync(join(parent, name), { recursive: true, force: true, maxRetries: 5 });
  }
  const unfinished = `${path}.new-${process.pid}`;
  const passwordFile = `${unfinished}.password`;
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (isRoot()) for (const made of [unfinished, passwordFile]) chownSync(made, NOBODY.uid, NOBODY.gid);
  try {
    await runInitdb(binaries, [
      `--pgdata=${unfinished}`, `--username=${USER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
      '--locale-provider=icu', '--icu-locale=fr-FR', '--no-instructions', ...(durable ? [] : ['--no-sync']),
    ]); // prettier-ignore
    renameSync(unfinished, path);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** The C library decides what is a letter for text search and trigrams: in UTF-8 where the machine has such a locale. */
async function runInitdb({ initdb, env }: Binaries, options: string[]): Promise<void> {
  for (const locale of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const said = await run(initdb, [...options, `--locale=${locale}`, '--lc-messages=C'], env);
    if (said === undefined) return;
    if (!said.includes('invalid locale') || locale === 'C')
      throw new Error(`PostgreSQL could not make its database: ${said}`);
  }
}

/** Answers nothing when all went well, else what the program said. */
function run(program: string, options: string[], env: NodeJS.ProcessEnv): Promise<string | undefined> {
  return new Promise((answer, fail) => {
    const child = spawn(program, options, {
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: '/',
      env,
      ...(isRoot() && NOBODY),
    });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', fail);
    child.once('close', (code) => answer(code === 0 ? undefined : Buffer.concat(said).toString().trim()));
  });
}
