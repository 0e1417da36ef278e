import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly command: string;
}

/**
 * The browsers that this process has started and that still run. In a run without workers the database of the tests is
 * its child as well, and leads a group too.
 */
export function browsers(): number[] {
  return running()
    .filter(({ pid, parent, group }) => parent === process.pid && pid === group && pid !== process.pid)
    .filter(({ command }) => !command.includes('postgres'))
    .map(({ pid }) => pid);
}

/** A browser and its renderers, as far as they run. */
export function groupOf(browser: number | undefined): number[] {
  return running()
    .filter(({ group }) => group === browser)
    .map(({ pid }) => pid);
}

function running(): Process[] {
  const rows = process.platform === 'linux' ? fromProc() : fromPs();
  return rows.flatMap((row) => {
    const [pid, parent, group, state, command = ''] = row;
    // What has ended, and waits for somebody to take note, runs no more.
    return state?.startsWith('Z')
      ? []
      : [{ pid: Number(pid), parent: Number(parent), group: Number(group), command }];
  });
}

function fromProc(): string[][] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const [before = '', after = ''] = readFileSync(`/proc/${name}/stat`, 'utf8').split(
          /\) (?=[A-Za-z] )/,
        );
        const [state = '', parent = '', group = ''] = after.split(' ');
        return [[name, parent, group, state, before]];
      } catch {
        // It ended while we looked.
        return [];
      }
    });
}

function fromPs(): string[][] {
  return execFileSync('ps', ['-axo', 'pid=,ppid=,pgid=,state=,comm='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
}
