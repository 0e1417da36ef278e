import { enterSupervisionRequest } from './enter-supervision.request.js';

const read = (sessionNumber: unknown, password: unknown) =>
  enterSupervisionRequest.safeParse({ sessionNumber, password });

describe('what somebody types to supervise a session', () => {
  it.each([
    ['as printed', '332004', 'C-BX2T3'],
    ['without the prefix', '332004', 'BX2T3'],
    ['in small letters, with spaces', ' 332 004 ', 'c bx2 t3'],
    ['with the dash and the space of a text processor', 'N° 332\u202f004', 'C – BX2T3'],
    ['without the dash', '332004', 'CBX2T3'],
    ['as a number', 332004, 'C-BX2T3'],
  ])('is read %s', (_, sessionNumber, password) => {
    expect(read(sessionNumber, password).data).toEqual({ sessionNumber: 332004, password: 'BX2T3' });
  });

  it('keeps a C that belongs to the password', () => {
    expect(read('1', 'CX2T3').data?.password).toBe('CX2T3');
    expect(read('1', 'C-CX2T3').data?.password).toBe('CX2T3');
  });

  it.each([
    ['', 'C-BX2T3', ['sessionNumber']],
    ['abc', 'C-BX2T3', ['sessionNumber']],
    [-3, 'C-BX2T3', ['sessionNumber']],
    ['12', '', ['password']],
  ])('is refused where it can be no number or is empty: %s, %s', (sessionNumber, password, path) => {
    expect(read(sessionNumber, password).error?.issues[0]?.path).toEqual(path);
  });
});
