import { birthDepartment } from './department.rules.js';

describe('the department of a birth place', () => {
  it.each([
    ['25056', null, '25'],
    ['01053', '01000', '01'],
    ['2A004', null, '2A'],
    ['97101', null, '971'],
    ['98818', null, '988'],
    ['99109', null, '99'],
    ['99', null, '99'],
    [null, '75011', '75'],
    [null, '20000', '2A'],
    [null, '20137', '2A'],
    [null, '20200', '2B'],
    [null, '97400', '974'],
    [null, null, null],
  ])('with INSEE code %s and postal code %s is %s', (insee, postal, department) => {
    expect(birthDepartment(insee, postal)).toBe(department);
  });
});
