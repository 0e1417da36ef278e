import { sortBy, sortText } from './sort.js';

const sort = sortBy(['date', 'time', 'room']);

describe('the order of a list', () => {
  it('is read column by column, downwards with a minus', () => {
    expect(sort.parse('-date,time')).toEqual([
      { column: 'date', descending: true },
      { column: 'time', descending: false },
    ]);
  });

  it('is written as it was read', () => {
    expect(sortText(sort.parse('-date,time,-room'))).toBe('-date,time,-room');
  });

  it.each(['', 'colour', 'date,', '--date', 'date;drop table', '-', 'date ,time', 'dates'])(
    'refuses %j',
    (text) => {
      expect(sort.safeParse(text).success).toBe(false);
    },
  );
});
