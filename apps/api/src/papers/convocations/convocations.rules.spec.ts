import { isDue } from './convocations.rules.js';

const candidateId = '01999999-0000-7000-8000-000000000000';

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
    expect(isDue({ candidateId, email: 'sophie@mail.fr', state, addressChanged: false }, byName)).toBe(due);
  });

  it('that went to a former address is mailed again', () => {
    const one = { candidateId, email: 'sophie@mail.fr', state: 'sent', addressChanged: true } as const;
    expect(isDue(one, false)).toBe(true);
  });

  it('without an address is never mailed', () => {
    expect(isDue({ candidateId, email: null, state: null, addressChanged: false }, true)).toBe(false);
  });
});
