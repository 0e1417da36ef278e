import { createServer } from 'node:net';

// Below the range from which the system itself takes ports, and each process begins elsewhere.
const FIRST = 20_000;
const SPAN = 12_000;

/** A free port of 127.0.0.1. */
export async function freePort(): Promise<number> {
  for (let step = 0; step < SPAN; step += 1) {
    const port = FIRST + ((process.pid * 7 + step) % SPAN);
    if (await isFree(port)) return port;
  }
  throw new Error('no free port');
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer()
      .once('error', () => {
        resolve(false);
      })
      .listen(port, '127.0.0.1', () =>
        probe.close(() => {
          resolve(true);
        }),
      );
  });
