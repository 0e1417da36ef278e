import { chmod, chown, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isRoot, NOBODY, nobodyMayReach, workDirOf } from '../work-dir.js';

/** The folder that keeps the browser, the fonts and their cache: in the data folder, or where a browser can reach it. */
export const pdfWorkDir = (dataDir: string): string => join(workDirOf(dataDir).path, 'pdf');

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
    if (isRoot() && !nobodyMayReach(parent)) continue;
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
  if (isRoot()) await chown(folder, NOBODY.uid, NOBODY.gid);
}
