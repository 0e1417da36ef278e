import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PdfBusy, PdfFailed } from './pdf.errors.js';
import type { Pdf, PdfOptions } from './pdf.service.js';
import { browsers, groupOf } from './testing/browser-processes.js';
import { pdfForTests } from './testing/pdf-for-tests.js';
import { readPdf } from './testing/read-pdf.js';

const engines: Pdf[] = [];
const engine = (options: Partial<PdfOptions> = {}): Pdf => {
  const pdf = pdfForTests(options);
  engines.push(pdf);
  return pdf;
};

const paper = (body: string, title = 'Essai'): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

const table = (rows: number): string =>
  paper(`<table>${'<tr><td>Maëlys</td><td>Œuvrard</td></tr>'.repeat(rows)}</table>`);
/** About a second of work for the browser, and half a minute. */
const long = table(2_000);
const endless = table(20_000);

const priorityOfSession = (pid: number): number | undefined => {
  const file = `/proc/${pid}/autogroup`;
  return existsSync(file) ? Number(/nice (-?\d+)/.exec(readFileSync(file, 'utf8'))?.[1]) : undefined;
};

const until = async (happened: () => boolean): Promise<void> => {
  while (!happened()) await pause(20);
};

afterEach(async () => {
  await Promise.all(engines.splice(0).map((pdf) => pdf.close()));
});

describe('a paper', () => {
  it('reads back as it was written, accents and title and language included', async () => {
    const pdf = await engine().print(
      paper('<h1>Émargement</h1><p>Nguyễn Thị Ánh, Yılmaz Şükrü, Łukasz</p>', "L'été"),
    );
    expect(await readPdf(pdf)).toMatchObject({
      pages: ['Émargement\nNguyễn Thị Ánh, Yılmaz Şükrü, Łukasz'],
      title: "L'été",
      language: 'fr',
      tagged: true,
    });
  });

  it('comes whole when it is so long that it is fetched in pieces', async () => {
    const rows = 6_000;
    const bytes = await engine().print(
      paper(Array.from({ length: rows }, (_, row) => `<p>Œuvrard ${row} ${'.'.repeat(100)}</p>`).join('')),
    );
    const text = (await readPdf(bytes)).pages.join('\n');
    expect(text.match(/Œuvrard \d+ /g)).toHaveLength(rows);
    expect(text).toContain(`Œuvrard ${rows - 1} `);
  });

  it('embeds its fonts, none of them drawn letter by letter', async () => {
    const pdf = await engine().print(paper('<p style="font-family:\'Source Sans 3\'">Voilà <b>tout</b></p>'));
    expect(pdf.toString('latin1')).toContain('/FontFile2');
    expect(pdf.toString('latin1')).not.toContain('/Type3');
  });

  it('keeps a letter of two halves that lies where a long paper is cut for its way to the browser', async () => {
    // Of a script beyond the first 65,536 letters of Unicode.
    const letters = '\u{1E900}'.repeat(100);
    const filling = (length: number) => `<!--${'x'.repeat(length)}-->`;
    const whole = paper(
      `${filling(65_340)}<p style="font-family:'Noto Sans Adlam'">${letters}</p>${filling(300_000)}`,
      'Long',
    );
    expect(whole.charCodeAt(65_535).toString(16)).toBe('d83a');
    const { pages, title, language, tagged } = await readPdf(await engine().print(whole));
    expect({ title, language, tagged }).toEqual({ title: 'Long', language: 'fr', tagged: true });
    expect(pages.join('').match(/\u{1E900}/gu)).toHaveLength(100);
  });

  it.each([
    ['short', ''],
    ['long', `<!-- ${'x'.repeat(300_000)} -->`],
  ])('reaches no network and runs no script: a %s one', async (_, length) => {
    let connections = 0;
    const server = createServer((_, response) => response.end()).on('connection', () => (connections += 1));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const pdf = await engine().print(
      paper(`${length}<link rel="stylesheet" href="${origin}/style"><link rel="preconnect" href="${origin}"><img src="${origin}/image" alt="">
        <iframe src="${origin}/frame"></iframe><iframe src="file:///etc/passwd"></iframe>
        <script>document.body.textContent = 'script'</script><p>écrit</p>`),
    );
    server.close();
    expect(connections).toBe(0);
    expect((await readPdf(pdf)).pages).toEqual(['écrit']);
  });
});

describe('a browser that is killed', () => {
  it('leaves no job without its paper', async () => {
    const pdf = engine({ places: 2 });
    await pdf.warm();
    const [browser] = browsers();
    const jobs = Array.from({ length: 12 }, (_, job) => pdf.print(paper(`<p>${job}</p>`.repeat(500))));
    await pause(50);
    process.kill(browser ?? 0, 'SIGKILL');
    const papers = await Promise.all(jobs);
    expect(papers.map((bytes) => bytes.subarray(0, 5).toString())).toEqual(Array(12).fill('%PDF-'));
  });

  it('is replaced before the next paper is wanted', async () => {
    const pdf = engine();
    await pdf.print(paper('un'));
    const [first] = browsers();
    process.kill(first ?? 0, 'SIGKILL');
    await until(() => browsers().some((pid) => pid !== first));
    await pdf.warm();
    expect(await pdf.health()).toEqual({ status: 'up' });
  });
});

describe('a browser that has printed its share', () => {
  it('gives way to a new one, unnoticed', async () => {
    const pdf = engine({ recycleAfter: 3 });
    await pdf.print(paper('premier'));
    const [first] = browsers();
    const papers = await Promise.all(Array.from({ length: 8 }, () => pdf.print(paper('suivant'))));
    expect(papers).toHaveLength(8);
    await until(() => !browsers().includes(first ?? 0));
  });
});

describe('too much at once', () => {
  it('is refused with the seconds to wait, and the rest is printed', async () => {
    const pdf = engine({ places: 2, mayWait: 3 });
    await pdf.warm();
    const jobs = Array.from({ length: 7 }, () => pdf.print(paper('<p>tous</p>')));
    const outcomes = await Promise.allSettled(jobs);
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
    );
    expect(refused).toHaveLength(2);
    expect(refused.every((reason) => reason instanceof PdfBusy)).toBe(true);
    expect((refused[0] as PdfBusy).retryAfter).toBeGreaterThanOrEqual(1);
  });

  it('lets a small paper pass a run of long ones', async () => {
    const pdf = engine({ places: 2 });
    const finished: string[] = [];
    const longOnes = [1, 2, 3].map(() => pdf.print(long, { pages: 50 }).then(() => finished.push('long')));
    await pdf.print(paper('court')).then(() => finished.push('short'));
    await Promise.all(longOnes);
    // One by one they run beside it; were the last place theirs too, it would come after two of them at least.
    expect(finished.indexOf('short')).toBeLessThanOrEqual(1);
  });
});

describe('a job', () => {
  it('that its caller gives up ends at once, and the engine goes on', async () => {
    const pdf = engine();
    await pdf.warm();
    const caller = new AbortController();
    setTimeout(() => {
      caller.abort(new Error('gone away'));
    }, 50);
    await expect(pdf.print(long, { pages: 50, signal: caller.signal })).rejects.toThrow('gone away');
    await expect(pdf.print(paper('après'))).resolves.toBeInstanceOf(Buffer);
  });

  it('of very many pages gives the memory back that it took', async () => {
    const pdf = engine();
    await pdf.warm();
    const [browser] = browsers();
    const withPage = groupOf(browser).length;
    await pdf.print(paper('<p style="break-after: page">Convocation</p>'.repeat(120)), { pages: 120 });
    // Only a page that is closed gives it back, with the process that drew it.
    await until(() => groupOf(browser).length < withPage);
    await expect(pdf.print(paper('après'))).resolves.toBeInstanceOf(Buffer);
    expect(browsers()).toEqual([browser]);
  });

  it('that takes too long fails, and the engine goes on', async () => {
    const pdf = engine({ limitMs: 2_000 });
    await pdf.warm();
    await expect(pdf.print(endless)).rejects.toBeInstanceOf(PdfFailed);
    await expect(pdf.print(paper('après'))).resolves.toBeInstanceOf(Buffer);
  });
});

describe('the engine', () => {
  it('leaves no process behind when it closes, and prints no more', async () => {
    const pdf = engine();
    await pdf.print(paper('fin'));
    const [browser] = browsers();
    expect(groupOf(browser).length).toBeGreaterThan(1);
    await pdf.close();
    await until(() => groupOf(browser).length === 0);
    expect(browsers()).toEqual([]);
    await expect(pdf.print(paper('trop tard'))).rejects.toBeInstanceOf(PdfFailed);
    expect((await pdf.health()).status).toBe('down');
  });

  it('lets whoever else wants the processor go first', async () => {
    await engine().warm();
    const [browser = 0] = browsers();
    expect(getPriority(browser)).toBeGreaterThanOrEqual(10);
    // Where Linux weighs whole sessions: each browser leads one.
    expect(priorityOfSession(browser) ?? 10).toBeGreaterThanOrEqual(10);
  });

  it('says why when there is no browser', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'certif-'));
    const pdf = engine({ workDir: folder, chromiumPath: join(folder, 'nothing') });
    await expect(pdf.print(paper('rien'))).rejects.toBeInstanceOf(PdfFailed);
    expect(await pdf.health()).toEqual({
      status: 'down',
      reason: expect.stringContaining('there is no browser'),
    });
    await rm(folder, { recursive: true });
  });
});
