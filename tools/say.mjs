// @ts-check
const terminal = process.stdout.isTTY === true;

export const say = (text = '') => void console.log(text);

/** One line per piece of work, with its duration; on a terminal it shows how far the work is, elsewhere now and then.
 * @template T
 * @param {string} label
 * @param {(progress: (text: string) => void) => Promise<T>} work
 */
export async function step(label, work) {
  const start = Date.now();
  let note = '';
  if (!terminal) say(`- ${label}`);
  const show = () => {
    const state = [seconds(start), note].filter(Boolean).join(', ');
    if (terminal) process.stdout.write(`\r\x1b[K- ${label}: ${state}`);
    else say(`  ${state}`);
  };
  const beat = setInterval(show, terminal ? 250 : 15_000);
  try {
    const result = await work((text) => (note = text));
    say(terminal ? `\r\x1b[K✓ ${label} (${seconds(start)})` : `  done in ${seconds(start)}`);
    return result;
  } catch (error) {
    say(terminal ? `\r\x1b[K✗ ${label}` : '  failed');
    throw error;
  } finally {
    clearInterval(beat);
  }
}

/** @param {number} start */
export function seconds(start) {
  const passed = (Date.now() - start) / 1000;
  return passed < 60
    ? `${passed.toFixed(1)} s`
    : `${Math.floor(passed / 60)} min ${Math.round(passed % 60)} s`;
}

/** What went wrong in words for the reader, without a stack. */
export class Trouble extends Error {}

/** @param {unknown} error */
export function fail(error) {
  console.error(error instanceof Trouble ? `\n${error.message}` : error);
  process.exitCode = 1;
}
