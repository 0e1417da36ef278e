import * as z from 'zod';
import { inputFaults } from './input-faults.js';

const shape = z.object({
  name: z.string().trim().min(1).max(3),
  code: z.string().min(4),
  count: z.number().min(1).max(9),
  kind: z.enum(['a', 'b']),
  day: z.iso.date(),
  own: z.string().refine((text) => text !== 'bad', { params: { code: 'MY_OWN' } }),
  list: z.array(z.object({ 'a/b': z.number() })),
});
const good = { name: 'abc', code: 'abcd', count: 1, kind: 'a', day: '2026-11-21', own: 'good', list: [] };

const faults = (changes: object) => {
  const read = shape.safeParse({ ...good, ...changes }, { reportInput: true });
  return read.success ? [] : inputFaults(read.error.issues).map(({ pointer, code }) => [pointer, code]);
};

describe('the faults of an input', () => {
  it.each([
    ['nothing', { name: '  ' }, '/name', 'REQUIRED'],
    ['what is left out', { name: undefined }, '/name', 'REQUIRED'],
    ['null', { kind: null }, '/kind', 'REQUIRED'],
    ['another type', { name: 7 }, '/name', 'TYPE'],
    ['too long a text', { name: 'abcd' }, '/name', 'TOO_LONG'],
    ['too short a text', { code: 'abc' }, '/code', 'TOO_SHORT'],
    ['too small a number', { count: 0 }, '/count', 'TOO_SMALL'],
    ['too large a number', { count: 10 }, '/count', 'TOO_LARGE'],
    ['a word that is not one of those', { kind: 'c' }, '/kind', 'FORMAT'],
    ['a day that is none', { day: 'tomorrow' }, '/day', 'FORMAT'],
    ['what a schema refuses in its own words', { own: 'bad' }, '/own', 'MY_OWN'],
    ['a member deep inside, with a slash in its name', { list: [{ 'a/b': 'x' }] }, '/list/0/a~1b', 'TYPE'],
  ])('say where and what: %s', (_, changes, pointer, code) => {
    expect(faults(changes)).toEqual([[pointer, code]]);
  });

  it('are all told at once', () => {
    expect(faults({ name: '', kind: 'c', day: '' })).toHaveLength(3);
  });
});
