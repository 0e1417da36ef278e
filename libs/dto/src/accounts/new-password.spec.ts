import { inputFaults } from '../problem/input-faults.js';
import { newPassword, PASSWORD_RULES } from './new-password.js';

const codes = (password: string) => {
  const read = newPassword.safeParse(password, { reportInput: true });
  return read.success ? [] : inputFaults(read.error.issues).map(({ code }) => code);
};

describe('a new password', () => {
  it.each(['Certif2026', 'Éloïse-7', 'ÀÀÀÀéé٣٣', 'Une phrase de 4 mots', `Aa1${'x'.repeat(252)}`])(
    'may be %s',
    (password) => {
      expect(codes(password)).toEqual([]);
    },
  );

  it.each([
    ['Aa1', ['TOO_SHORT']],
    ['certif2026', ['UPPER_CASE_MISSING']],
    ['CERTIF2026', ['LOWER_CASE_MISSING']],
    ['CertifCertif', ['DIGIT_MISSING']],
    ['', ['TOO_SHORT', 'UPPER_CASE_MISSING', 'LOWER_CASE_MISSING', 'DIGIT_MISSING']],
    [`Aa1${'x'.repeat(253)}`, ['TOO_LONG']],
  ])('is told all that %j lacks', (password, missing) => {
    expect(codes(password)).toEqual(missing);
    const unmet = PASSWORD_RULES.filter(({ holds }) => !holds(password)).map(({ code }) => code);
    expect(unmet).toEqual(missing.filter((code) => code !== 'TOO_LONG'));
  });
});
