import { Print } from '../platform/pdf/print.js';
import { KeptPapers } from './kept-papers.js';

const made: string[] = [];
const make = (key: string) => () => {
  made.push(key);
  return Promise.resolve(new Print([Buffer.from(key)]));
};
beforeEach(() => made.splice(0));

describe('papers that were made', () => {
  it('are not made again, not even while the first is under way', async () => {
    const kept = new KeptPapers(2);
    const [first, second] = await Promise.all([kept.of('a', make('a')), kept.of('a', make('a'))]);
    expect(second).toBe(first);
    expect(made).toEqual(['a']);
  });

  it('make room for others, those first that nobody asked for', async () => {
    const kept = new KeptPapers(2);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await kept.of(key, make(key));
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('are tried again when they failed', async () => {
    const kept = new KeptPapers(2);
    const busy = Promise.reject(new Error('busy'));
    await expect(kept.of('a', () => busy)).rejects.toThrow('busy');
    expect((await kept.of('a', make('a'))).whole().toString()).toBe('a');
  });
});
