import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf, isAlive, type ProcessIdentity } from './processes.js';

export class DataDirInUse extends Error {
  constructor(dataDir: string, pid: number) {
    super(`Certif already runs on the folder ${dataDir}: pid ${pid}.`);
  }
}

/**
 * One Certif per data folder: two would each believe to be the only user of the embedded server and end it under the
 * other's feet. Answers the function that gives the folder back.
 */
export async function takeOwnership(dataDir: string): Promise<() => void> {
  const file = join(dataDir, 'certif.lock');
  const mine = JSON.stringify(identityOf(process.pid));
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: 'wx' });
      return () => {
        if (read(file) === mine) rmSync(file, { force: true });
      };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES')
        throw new Error(
          `Certif may not write in ${dataDir}: start it as the user who made it, or with another DATA_DIR.`,
          { cause: error },
        );
      if (code !== 'EEXIST') throw error;
    }
    const theirs = await readWritten(file);
    const owner = parse(theirs);
    if (owner && isAlive(owner)) throw new DataDirInUse(dataDir, owner.pid);
    setAside(file, theirs);
  }
}

/** Undefined when nobody took the folder, or gave it back. */
export function isOwned(dataDir: string): boolean | undefined {
  const text = read(join(dataDir, 'certif.lock'));
  if (text === undefined) return undefined;
  const owner = parse(text);
  return owner !== undefined && isAlive(owner);
}

/** The owner may be between creating the file and writing it. */
async function readWritten(file: string): Promise<string> {
  for (let attempt = 0; attempt < 20 && read(file) === ''; attempt++) await sleep(25);
  return read(file) ?? '';
}

/** Of several who find the same dead owner one wins: who finds to have moved a newer lock puts it back. */
function setAside(file: string, expected: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (read(aside) === expected) rmSync(aside, { force: true });
  else renameSync(aside, file);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function parse(text: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(text) as ProcessIdentity;
  } catch {
    return undefined;
  }
}
