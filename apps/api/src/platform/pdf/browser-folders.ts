import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** `nobody`, as whom the browser runs when we are root: neither it nor a page in it may read what root reads. */
export const NOBODY = 65534;

export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * The folder that keeps the browser, the fonts and their cache.
 * It lies in the data folder, except where the browser could not reach it: started by root, it runs as nobody, to
 * whom everything below /root is closed.
 */
export function pdfWorkDir(dataDir: string): string {
  const own = join(resolve(dataDir), 'pdf');
  if (!isRoot() || reachableByAll(own)) return own;
  const hash = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12);
  return join('/var/lib/certif', hash, 'pdf');
}

/** May any user of the machine walk to this path? What does not exist yet counts as open: we shall make it so. */
export function reachableByAll(path: string): boolean {
  let folder = path;
  while (!existsSync(folder)) folder = dirname(folder);
  folder = realpathSync(folder);
  for (;;) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
    folder = dirname(folder);
  }
}

/** Makes a folder that everybody may read, whatever the umask says. */
export async function makeOpenFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await chmod(made, 0o755);
}

/** Makes a folder that belongs to whoever runs the browser. */
export async function makeBrowserFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  await giveToBrowser(path);
}

/** A new folder for one run of the browser: its home, its profile, its temporary files. */
export async function makeRunFolder(workDir: string): Promise<string> {
  for (const parent of [tmpdir(), join(workDir, 'run')]) {
    if (isRoot() && !reachableByAll(parent)) continue;
    try {
      await makeOpenFolder(parent);
      await sweepRuns(parent);
      const folder = await mkdtemp(join(parent, `${RUN}${process.pid}-`));
      await giveToBrowser(folder);
      return folder;
    } catch {
      // A read-only or full place: the next one.
    }
  }
  throw new Error(
    `there is no folder for the browser's profile: neither ${tmpdir()} nor ${workDir} can be written`,
  );
}

// With the host's name: two containers may share a folder, but not what a process id means.
const RUN = `certif-pdf-${hostname()}-`;

/** A killed process leaves its run folders behind; the next one clears them. */
async function sweepRuns(parent: string): Promise<void> {
  const left = (await readdir(parent)).filter((name) => name.startsWith(RUN));
  for (const name of left) {
    if (!isAlive(Number.parseInt(name.slice(RUN.length), 10)))
      await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function giveToBrowser(folder: string): Promise<void> {
  await chmod(folder, 0o700);
  if (isRoot()) await chown(folder, NOBODY, NOBODY);
}
