import { tidyDate, tidyTime, typedDate, typedTime } from './typed';

describe('a typed day', () => {
  it.each([
    ['24/08/2027', '2027-08-24'],
    ['4/8/2027', '2027-08-04'],
    ['24.08.2027', '2027-08-24'],
    ['24-8-2027', '2027-08-24'],
    ['24082027', '2027-08-24'],
    [' 24/08/2027 ', '2027-08-24'],
    ['29/02/2028', '2028-02-29'],
  ])('%j is %s', (typed, iso) => {
    expect(typedDate.parse(typed)).toBe(iso);
  });

  it.each(['', '31/02/2027', '24/13/2027', '24/08/27', '2027-24-08', 'demain', '08/2027'])(
    '%j is refused',
    (typed) => {
      expect(typedDate.safeParse(typed).success).toBe(false);
      expect(tidyDate(typed)).toBe(typed);
    },
  );

  it('gets its zeros and slashes', () => {
    expect(tidyDate('4.8.2027')).toBe('04/08/2027');
  });
});

describe('a typed hour', () => {
  it.each([
    ['14:00', '14:00'],
    ['9:05', '09:05'],
    ['9h30', '09:30'],
    ['14h', '14:00'],
    ['14 H 05', '14:05'],
    ['930', '09:30'],
    ['1400', '14:00'],
    ['8', '08:00'],
  ])('%j is %s', (typed, time) => {
    expect([typedTime.parse(typed), tidyTime(typed)]).toEqual([time, time]);
  });

  it.each(['', '24:00', '14:60', 'midi', '14:0'])('%j is refused', (typed) => {
    expect(typedTime.safeParse(typed).success).toBe(false);
  });
});
