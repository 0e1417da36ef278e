import { readdirSync, readFileSync } from 'node:fs';

// To look takes its time, and holds up the process that is looked at.
const LOOK_MS = 500;

/** Whether this system tells what a process holds. */
export const tellsMemory = process.platform === 'linux';

/** The most kilobytes that a process and all that it started held while the work went on; pages shared are counted once.
 * @param {number} pid @param {() => Promise<unknown>} work
 */
export async function peakOf(pid, work) {
  let peak = heldBy(pid);
  const looking = setInterval(() => (peak = Math.max(peak, heldBy(pid))), LOOK_MS);
  try {
    await work();
  } finally {
    clearInterval(looking);
  }
  return peak;
}

/** @param {number} pid */
function heldBy(pid) {
  const parents = new Map(processes());
  const isOurs = (/** @type {number | undefined} */ one) => {
    for (let each = one; each; each = parents.get(each)) if (each === pid) return true;
    return false;
  };
  return [...parents.keys()].filter(isOurs).reduce((sum, one) => sum + proportionOf(one), 0);
}

/** @returns {[number, number][]} each process with its parent */
function processes() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const [, after = ''] = read(`/proc/${name}/stat`).split(/\) (?=[A-Za-z] )/);
      const parent = Number(after.split(' ')[1]);
      return parent ? [/** @type {[number, number]} */ ([Number(name), parent])] : [];
    });
}

/** @param {number} pid */
const proportionOf = (pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);

/** Empty where it has ended, or is somebody else's. @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
