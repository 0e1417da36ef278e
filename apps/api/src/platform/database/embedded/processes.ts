import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process id alone names nobody for long, the kernel hands it out again: with its start time it does. */
export interface ProcessIdentity {
  pid: number;
  /** Empty where the system doesn't tell (no /proc, no ps). */
  startedAt: string;
}

/** Undefined when no such process lives; one that is dead but not yet collected by its parent doesn't. */
export function identityOf(pid: number): ProcessIdentity | undefined {
  if (!exists(pid)) return undefined;
  if (process.platform !== 'linux') return { pid, startedAt: ps(pid, 'lstart') };
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? undefined : { pid, startedAt: fields[18] ?? '' };
  } catch {
    return exists(pid) ? { pid, startedAt: '' } : undefined;
  }
}

export function isAlive({ pid, startedAt }: ProcessIdentity): boolean {
  const now = identityOf(pid);
  return now !== undefined && (now.startedAt === startedAt || !now.startedAt || !startedAt);
}

/** Whether a living process works in this folder, as a PostgreSQL server does in its own; undefined when the system doesn't tell. */
export function worksIn(pid: number, folder: string): boolean | undefined {
  if (process.platform !== 'linux') {
    const command = ps(pid, 'command');
    return command ? command.includes(folder) : undefined;
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES' ? false : undefined;
  }
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** True when it ended in time. */
export async function waitForEnd(one: ProcessIdentity, limitMs: number): Promise<boolean> {
  const deadline = Date.now() + limitMs;
  while (isAlive(one)) {
    if (Date.now() > deadline) return false;
    await sleep(5);
  }
  return true;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function ps(pid: number, column: string): string {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
