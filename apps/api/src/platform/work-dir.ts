import { createHash } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * PostgreSQL refuses to be run by root, and no page of a browser may read what root reads: root starts both as "nobody", by
 * number since a bare machine may lack the name.
 */
export const NOBODY = { uid: 65_534, gid: 65_534 };

export interface WorkDir {
  path: string;
  /** True when `path` is a folder of its own because nobody can't walk to the one that was asked for. */
  moved: boolean;
}

export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Where a helper process may work for the folder `path`: there, unless root runs us and "nobody" can't walk to it (a clone
 * below /root is common). Decides only, creates nothing.
 */
export function workDirOf(path: string): WorkDir {
  const real = realPathOf(resolve(path));
  if (!isRoot() || nobodyMayReach(real)) return { path: real, moved: false };
  const name = createHash('sha256').update(real).digest('hex').slice(0, 12);
  return { path: join('/var/lib/certif', name), moved: true };
}

/** Whether "nobody" can walk to a path; what does not exist yet will be made as open as our umask lets it be. */
export function nobodyMayReach(path: string): boolean {
  return withParents(realPathOf(resolve(path))).every(nobodyMayEnter);
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPathOf(parent), basename(path));
  }
}

function withParents(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...withParents(parent)];
}

function nobodyMayEnter(folder: string): boolean {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat) return (process.umask() & 0o001) === 0;
  return (stat.mode & (stat.uid === NOBODY.uid ? 0o100 : 0o001)) !== 0;
}
