import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Html } from './html.js';

const AT_ONCE = 50;

/** Makes the parts of a long paper a few at a time: whoever asks for something else waits for those, and not for the paper. */
export async function inTurns<T>(items: readonly T[], make: (item: T) => Html): Promise<Html[]> {
  const made: Html[] = [];
  for (const item of items) {
    if (made.length % AT_ONCE === AT_ONCE - 1) await nextTurn();
    made.push(make(item));
  }
  return made;
}
