import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres, stopLeftover, type EmbeddedPostgres } from './embedded-postgres.js';
import { identityOf, waitForEnd, type ProcessIdentity } from './processes.js';
import { readPidFile } from './server.js';

describe('the embedded PostgreSQL', () => {
  let made: string;
  let dataDir: string;
  let started: EmbeddedPostgres[] = [];

  beforeAll(async () => {
    made = newFolder();
    await (await startEmbeddedPostgres({ dataDir: made, durable: false })).stop();
  });

  afterAll(() => rmSync(made, { recursive: true, force: true }));

  beforeEach(() => {
    dataDir = newFolder();
  });

  afterEach(async () => {
    for (const one of started) await one.stop();
    started = [];
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('makes its database in an empty folder, under a path with spaces, in French order', async () => {
    const { url, reused } = await start();
    expect(reused).toBe(false);
    expect(
      await query(
        url,
        `SELECT array_agg(n ORDER BY n) AS names FROM unnest(ARRAY['Zoé', 'Émile', 'Fanny']) n`,
      ),
    ).toEqual({ names: ['Émile', 'Fanny', 'Zoé'] });
    expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
  });

  it('starts again after a first start that was killed half-way', async () => {
    const owner = spawnOwner();
    await until(() => readdirSync(dataDir).some((name) => name.startsWith('postgres.new-')));
    await kill(owner);
    expect(await one((await start()).url)).toBe(1);
    expect(readdirSync(dataDir).filter((name) => name.includes('.new-'))).toEqual([]);
  });

  describe('on a folder with a database', () => {
    beforeEach(() => void execFileSync('cp', ['-a', `${made}/.`, dataDir]));

    it('listens on 127.0.0.1 alone, below the ports of outgoing connections, and asks for its password', async () => {
      const { url } = await start();
      expect(new URL(url).hostname).toBe('127.0.0.1');
      expect(Number(new URL(url).port)).toBeLessThan(32_768);
      expect(await query(url, `SELECT current_setting('listen_addresses') AS at`)).toEqual({
        at: '127.0.0.1',
      });
      await expect(one(url.replace(/:[^:@]+@/, ':wrong@'))).rejects.toThrow('password authentication failed');
    });

    it('finds its rows again, on the same port, after a stop', async () => {
      const first = await start();
      await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
      await first.stop();
      const second = await start();
      expect(second).toMatchObject({ url: first.url, reused: false });
      expect(await query(second.url, 'SELECT answer FROM kept')).toEqual({ answer: 42 });
    });

    it('leaves no process and no lock behind when it stops, even under an open connection', async () => {
      const { url, stop } = await start();
      const { pid } = server();
      const open = new pg.Client({ connectionString: url });
      open.on('error', () => undefined);
      await open.connect();
      await stop();
      expect(identityOf(pid)).toBeUndefined();
      expect(readPidFile(join(dataDir, 'postgres'))).toBeUndefined();
      expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres.log', 'postgres.password']);
    });

    it('refuses a folder that another living Certif owns, and names it', async () => {
      await start();
      await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(
        `Certif already runs on the folder ${dataDir}: pid ${process.pid}.`,
      );
    });

    it('takes over from an owner whose process id has passed to somebody else', async () => {
      writeFileSync(join(dataDir, 'certif.lock'), JSON.stringify({ pid: process.ppid, startedAt: '1' }));
      expect(await one((await start()).url)).toBe(1);
    });

    it('starts although the file of a crashed server names a process of somebody else', async () => {
      const stale = [process.ppid, join(dataDir, 'postgres'), 1, 5432, '', '127.0.0.1', '1 1', 'ready'];
      writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${stale.join('\n')}\n`);
      expect(await one((await start()).url)).toBe(1);
    });

    it('comes back on the same port when the server is killed', async () => {
      const { url } = await start();
      const { pid } = server();
      process.kill(pid, 'SIGKILL');
      await until(() => one(url).catch(() => false));
      expect(server().pid).not.toBe(pid);
    });

    describe('when its owner was killed', () => {
      let left: ProcessIdentity;

      beforeEach(async () => {
        const owner = spawnOwner();
        await Promise.race([once(owner.stdout!, 'data'), once(owner, 'exit')]);
        await kill(owner);
        left = server();
      });

      it('is found, used and ended by the next one', async () => {
        const { url, reused, stop } = await start();
        expect(reused).toBe(true);
        expect(await one(url)).toBe(1);
        await stop();
        expect(identityOf(left.pid)).toBeUndefined();
      });

      it('can be ended without a start', async () => {
        await stopLeftover(dataDir);
        expect(identityOf(left.pid)).toBeUndefined();
      });
    });
  });

  async function start(): Promise<EmbeddedPostgres> {
    const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
    started.push(postgres);
    return postgres;
  }

  const server = (): ProcessIdentity => identityOf(readPidFile(join(dataDir, 'postgres'))!.pid)!;

  const spawnOwner = (): ChildProcess =>
    spawn(process.execPath, [join(__dirname, 'testing', 'owner.mjs'), dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'certif embedded '));
  chmodSync(folder, 0o755);
  return folder;
}

async function kill(owner: ChildProcess): Promise<void> {
  const identity = identityOf(owner.pid!)!;
  owner.kill('SIGKILL');
  expect(await waitForEnd(identity, 5_000)).toBe(true);
}

async function query(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0] as unknown;
  } finally {
    await client.end();
  }
}

const one = async (url: string): Promise<number> =>
  ((await query(url, 'SELECT 1 AS one')) as { one: number }).one;

async function until(met: () => unknown): Promise<void> {
  for (const deadline = Date.now() + 20_000; !(await met()); await sleep(5)) {
    if (Date.now() > deadline) throw new Error('This did not come true in time.');
  }
}
