import { createHash } from 'node:crypto';
import { createServer } from 'node:net';

/** Below 32768, where Linux begins to hand out ports to outgoing connections: one of those could take ours between two starts. */
const FIRST = 20_000;
const LAST = 32_767;

/** The same folder gets the same port each time, as far as it is free. */
export async function freePort(folder: string): Promise<number> {
  const count = LAST - FIRST + 1;
  const wish = createHash('sha256').update(folder).digest().readUInt32BE() % count;
  for (let step = 0; step < 500; step++) {
    const port = FIRST + ((wish + step) % count);
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port found between ${FIRST} and ${LAST} on 127.0.0.1.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => answer(true)));
  });
}
