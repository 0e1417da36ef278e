import { hashPassword, verifyPassword } from './passwords.js';

describe('passwords', () => {
  it('accepts the password of the hash and no other', async () => {
    const hash = await hashPassword('Certif2026');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await expect(verifyPassword('Certif2026', hash)).resolves.toBe(true);
    await expect(verifyPassword('certif2026', hash)).resolves.toBe(false);
  });

  it('accepts the same letters however the keyboard composed them', async () => {
    const hash = await hashPassword('Éloïse2026'.normalize('NFC'));
    await expect(verifyPassword('Éloïse2026'.normalize('NFD'), hash)).resolves.toBe(true);
  });

  it('refuses everything where there is no account', async () => {
    await expect(verifyPassword('Certif2026', undefined)).resolves.toBe(false);
  });

  it('lets many at once through, each with its own answer', async () => {
    const hash = await hashPassword('Certif2026');
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => verifyPassword(index % 2 ? 'Certif2026' : 'wrong', hash)),
    );
    expect(answers.filter(Boolean)).toHaveLength(6);
  });
});
