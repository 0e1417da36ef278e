import { isDue } from './convocations.rules.js';

const someone = {
  candidateId: '01999999-0000-7000-8000-000000000000',
  email: 'sophie@mail.fr',
  addressChanged: false,
  sessionChanged: false,
};

describe('a convocation', () => {
  it.each([
    [null, false, true],
    ['failed', false, true],
    ['dropped', false, true],
    ['sent', false, false],
    ['queued', false, false],
    ['sent', true, true],
    ['failed', true, true],
    ['queued', true, false],
  ] as const)('whose mail is %s, asked for by name: %s, is mailed: %s', (state, byName, due) => {
    expect(isDue({ ...someone, state }, byName)).toBe(due);
  });

  it('that went to a former address, or named another day or place, is mailed again', () => {
    expect(isDue({ ...someone, state: 'sent', addressChanged: true }, false)).toBe(true);
    expect(isDue({ ...someone, state: 'sent', sessionChanged: true }, false)).toBe(true);
    expect(isDue({ ...someone, state: 'queued', sessionChanged: true }, false)).toBe(false);
  });

  it('without an address is never mailed', () => {
    expect(isDue({ ...someone, email: null, state: null }, true)).toBe(false);
  });
});
