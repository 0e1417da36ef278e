import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again until the answer is the one awaited; jobs and mails come when they come. */
export async function eventually<T>(
  ask: () => Promise<T>,
  awaited: (answer: T) => boolean,
  withinMs = 15_000,
): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (awaited(answer)) return answer;
    if (Date.now() > end) throw new Error(`Not within ${withinMs} ms: ${JSON.stringify(answer)}`);
    await sleep(50);
  }
}
