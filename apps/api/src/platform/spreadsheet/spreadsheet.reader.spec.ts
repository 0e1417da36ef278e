import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sheet } from './spreadsheet.js';
import { SpreadsheetReader, type ReaderOptions } from './spreadsheet.reader.js';
import { readSpreadsheet } from './read-spreadsheet.js';
import { realFile, refusedFiles } from './testing/odd-files.js';
import { longOds } from './testing/ods-writer.js';

const options = { accept: ['ods' as const], maxRows: 20_000 };
const candidates = realFile('candidates.ods');
const expected = readSpreadsheet(candidates, options);
const tenThousand = longOds(10_000);
/** Long enough to be met while it is read. */
const threeThousand = longOds(3000);

const readers: SpreadsheetReader[] = [];
const aReader = (settings: ReaderOptions = {}) => {
  const reader = new SpreadsheetReader(settings);
  readers.push(reader);
  return reader;
};
afterEach(() => Promise.all(readers.splice(0).map((reader) => reader.close())));

const pidOf = (reader: SpreadsheetReader) => reader.children()[0]?.pid ?? NaN;

describe('when a file is read in a child', () => {
  it('the answer is the same as without, from a buffer or a path', async () => {
    const reader = aReader();
    const path = join(mkdtempSync(join(tmpdir(), 'certif-')), 'liste.ods');
    writeFileSync(path, candidates);
    expect(await reader.read(candidates, options)).toEqual(expected);
    expect(await reader.read({ path }, options)).toEqual(expected);
    expect(await reader.read(realFile('oddities.ods'), options)).toEqual(
      readSpreadsheet(realFile('oddities.ods'), options),
    );
  });

  it('the child is kept for the next one', async () => {
    const reader = aReader();
    await reader.warm();
    const pid = pidOf(reader);
    await reader.read(candidates, options);
    await reader.read(candidates, options);
    expect(pidOf(reader)).toBe(pid);
  });

  it('of 10,000 rows all come, below 700 MB, while the event loop of the parent goes on', async () => {
    const reader = aReader();
    await reader.warm();
    const seen = watch(reader);
    const [sheet] = await reader.read(tenThousand, options);
    const { ticks, peakMb } = seen();
    expect(sheet?.rows).toHaveLength(10_000);
    expect(sheet?.rows[9_999]).toMatchObject({
      row: 10_000,
      cells: [{ text: 'Éloïse 10000-0 œ' }, {}, { date: '2001-05-01' }, ...Array(12).fill({})],
    });
    expect(peakMb).toBeLessThan(700);
    expect(ticks).toBeGreaterThan(20);
  });

  it('a file larger than an upload may be is not even opened', async () => {
    const reader = aReader();
    await expect(reader.read(Buffer.alloc(10 * 1024 * 1024 + 1), options)).rejects.toMatchObject({
      code: 'FILE_TOO_COMPLEX',
    });
    expect(reader.children()).toEqual([]);
  });

  it('a path that is not there is our fault, not that of the file', async () => {
    await expect(aReader().read({ path: '/nowhere' }, options)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('when files are hostile', () => {
  it('each is refused with its code, and the good ones between them are read, by one child', async () => {
    const reader = aReader();
    await reader.warm();
    const pid = pidOf(reader);
    const answers = await Promise.all(
      refusedFiles.map(async ([, file]) => [
        await reader
          .read(file(), { ...options, maxRows: 10_000 })
          .catch(({ code }: { code: string }) => code),
        await reader.read(candidates, options),
      ]),
    );
    expect(answers).toEqual(refusedFiles.map(([, , code]) => [code, expected]));
    expect(pidOf(reader)).toBe(pid);
  });

  it('one that takes too long ends its child, and the next is read by another', async () => {
    const reader = aReader({ timeLimitMs: 1 });
    await expect(reader.read(tenThousand, options)).rejects.toMatchObject({ code: 'FILE_TOO_COMPLEX' });
    expect(await aReader().read(candidates, options)).toEqual(expected);
  });

  it('so does one that takes too much memory', async () => {
    const reader = aReader({ memoryLimitMb: 130 });
    await reader.warm();
    const pid = pidOf(reader);
    await expect(reader.read(tenThousand, options)).rejects.toMatchObject({ code: 'FILE_TOO_COMPLEX' });
    expect(await reader.read(candidates, options)).toEqual(expected);
    expect(pidOf(reader)).not.toBe(pid);
  });

  it('so does one that fills the heap: V8 aborts, and the file is not tried again', async () => {
    const reader = aReader();
    await reader.warm();
    const reading = reader.read(threeThousand, options).catch((error: unknown) => error);
    await soon();
    process.kill(pidOf(reader), 'SIGABRT');
    expect(await reading).toMatchObject({ code: 'FILE_TOO_COMPLEX' });
    expect(await reader.read(candidates, options)).toEqual(expected);
  });
});

describe('when a child is killed', () => {
  it('between two files, the next is read by another', async () => {
    const reader = aReader();
    await reader.warm();
    process.kill(pidOf(reader), 'SIGKILL');
    expect(await reader.read(candidates, options)).toEqual(expected);
  });

  it('while it reads, the file is read once more, by another', async () => {
    const reader = aReader();
    await reader.warm();
    const reading = reader.read(threeThousand, options);
    await soon();
    process.kill(pidOf(reader), 'SIGKILL');
    expect((await reading)[0]?.rows).toHaveLength(3000);
  });

  it('and then the other one too, the file is refused', async () => {
    const reader = aReader();
    await reader.warm();
    const first = pidOf(reader);
    const reading = reader.read(threeThousand, options).catch((error: unknown) => error);
    await soon();
    process.kill(first, 'SIGKILL');
    while (Number.isNaN(pidOf(reader)) || pidOf(reader) === first) await soon();
    await reader.warm();
    process.kill(pidOf(reader), 'SIGKILL');
    expect(await reading).toMatchObject({ code: 'FILE_TOO_COMPLEX' });
  });
});

describe('when more files come than there are children', () => {
  it('they wait their turn, and each gets its own answer', async () => {
    const reader = aReader({ workers: 2 });
    const sizes = [3, 1, 30, 2, 300, 5, 4, 10];
    const answers = await Promise.all(sizes.map((rows) => reader.read(longOds(rows), options)));
    expect(answers.map(([sheet]: Sheet[]) => sheet?.rows.length)).toEqual(sizes);
    expect(reader.children()).toHaveLength(2);
  });
});

describe('when the API ends', () => {
  it('close() ends the children and answers whoever waits', async () => {
    const reader = aReader();
    await reader.warm();
    const pid = pidOf(reader);
    const waiting = [reader.read(threeThousand, options), reader.read(candidates, options)];
    const outcomes = Promise.allSettled(waiting);
    await soon();
    await reader.close();
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(isAlive(pid)).toBe(false);
    await expect(reader.read(candidates, options)).rejects.toThrow('closed');
    await expect(reader.warm()).rejects.toThrow('closed');
  });

  it('no child outlives a parent that was killed', async () => {
    const parent = program('UTC', '--stay');
    const pid = Number(await firstLine(parent));
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    for (let tries = 0; isAlive(pid) && tries < 200; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isAlive(pid)).toBe(false);
  });
});

describe('when the server stands elsewhere', () => {
  it.each(['America/Cayenne', 'Pacific/Auckland', 'Europe/Paris'])(
    'in %s, dates are the same',
    async (zone) => {
      const path = fileURLToPath(new URL('./testing/files/candidates.ods', import.meta.url));
      expect(JSON.parse(await firstLine(program(zone, path)))).toEqual(expected);
    },
  );

  it.each(['America/Cayenne', 'Pacific/Auckland', 'Europe/Paris'])(
    'in %s, they would be without a child too',
    (zone) => {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      try {
        expect(readSpreadsheet(candidates, options)).toEqual(expected);
      } finally {
        if (before === undefined) delete process.env['TZ'];
        else process.env['TZ'] = before;
      }
    },
  );
});

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Counts the turns of the event loop and the memory of the child until asked. */
function watch(reader: SpreadsheetReader): () => { ticks: number; peakMb: number } {
  let ticks = 0;
  let peakMb = 0;
  const timer = setInterval(() => {
    ticks++;
    peakMb = Math.max(peakMb, reader.children()[0]?.peakMb ?? 0);
  }, 2);
  return () => {
    clearInterval(timer);
    return { ticks, peakMb };
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function program(zone: string, argument: string): ChildProcess {
  const hook = new URL('../../testing/own-typescript.mjs', import.meta.url).href;
  const script = fileURLToPath(new URL('./testing/read-file.ts', import.meta.url));
  return spawn(process.execPath, ['--import', hook, script, argument], { env: { ...process.env, TZ: zone } });
}

async function firstLine(of: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of of.stdout ?? []) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  return text.trim();
}
