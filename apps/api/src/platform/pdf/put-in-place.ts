import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeOpenFolder } from './browser-folders.js';

const ABANDONED_MS = 600_000;

/**
 * Fills a folder, readable by all, that appears whole or not at all, though two processes make it at once or one is
 * killed in between.
 * @param fill writes into the draft, which then takes the folder's name
 */
export async function putInPlace(folder: string, fill: (draft: string) => Promise<void>): Promise<void> {
  await makeOpenFolder(dirname(folder));
  await sweepDrafts(folder);
  const draft = await mkdtemp(`${folder}.draft-`);
  try {
    await fill(draft);
    // Whatever the umask says: who reads it may be nobody.
    for (const name of ['', ...(await readdir(draft, { recursive: true }))])
      await chmod(join(draft, name), 0o755);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Somebody else was faster; theirs is as good as ours.
    if (!existsSync(folder)) throw error;
  }
}

async function sweepDrafts(folder: string): Promise<void> {
  const parent = dirname(folder);
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${basename(folder)}.draft-`)) continue;
    const { mtimeMs } = await stat(join(parent, name));
    if (Date.now() - mtimeMs > ABANDONED_MS) await rm(join(parent, name), { recursive: true, force: true });
  }
}
