import { PdfBusy } from './pdf.errors.js';
import { PrintQueue } from './print-queue.js';

/** A job that ends when told, and says when it begins. */
function jobs(queue: PrintQueue) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    add: (name: string, large = false, signal?: AbortSignal) =>
      queue.run(large, signal, () => {
        begun.push(name);
        return new Promise<string>((resolve) => {
          ends.set(name, () => {
            resolve(name);
          });
        });
      }),
    end: async (name: string) => {
      ends.get(name)?.();
      await new Promise(setImmediate);
    },
  };
}

describe('a queue of two places', () => {
  it('begins two jobs at once and the others in the order in which they came', async () => {
    const queue = new PrintQueue(2, 10);
    const { add, begun, end } = jobs(queue);
    for (const name of ['a', 'b', 'c', 'd']) void add(name);
    expect(begun).toEqual(['a', 'b']);
    await end('b');
    expect(begun).toEqual(['a', 'b', 'c']);
    await end('a');
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps one of them for small jobs', async () => {
    const queue = new PrintQueue(2, 10);
    const { add, begun, end } = jobs(queue);
    void add('large', true);
    void add('large too', true);
    void add('small');
    expect(begun).toEqual(['large', 'small']);
    await end('large');
    expect(begun).toEqual(['large', 'small', 'large too']);
  });

  it('refuses when too many wait, without a word to those who do', async () => {
    const queue = new PrintQueue(2, 1);
    const { add, begun, end } = jobs(queue);
    for (const name of ['a', 'b', 'c']) void add(name);
    await expect(add('d')).rejects.toEqual(new PdfBusy(1));
    await end('a');
    expect(begun).toEqual(['a', 'b', 'c']);
  });

  it('forgets a job whose caller has gone', async () => {
    const queue = new PrintQueue(1, 1);
    const { add, begun, end } = jobs(queue);
    const caller = new AbortController();
    void add('a');
    const given = add('b', false, caller.signal);
    caller.abort(new Error('gone away'));
    await expect(given).rejects.toThrow('gone away');
    void add('c');
    await end('a');
    expect(begun).toEqual(['a', 'c']);
  });

  it('goes on after a job that failed, and is idle when all are done', async () => {
    const queue = new PrintQueue(1, 1);
    const failing = queue.run(false, undefined, () => Promise.reject(new Error('no')));
    const next = queue.run(false, undefined, () => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
    expect(queue.idle).toBe(true);
  });
});
