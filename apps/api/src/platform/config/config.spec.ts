import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigRefused, readConfig, VARIABLES } from './config.js';

const production = {
  NODE_ENV: 'production',
  SECRET_KEY: 'q9Zk4vT1xW7rB2nL8sY3mC6hJ5dF0gPa',
  PUBLIC_URL: 'https://certif.example.org/',
  MAIL_URL: 'smtp://mail.example.org',
};

function refusal(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigRefused) return error.problems;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('needs nothing: the defaults are a working demo', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      dataDir: './data',
      certifierName: 'Pix',
      production: false,
    });
  });

  it('takes an empty variable for an unset one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined });
  });

  it('names every wrong variable at once', () => {
    const problems = refusal({ PORT: 'http', LOG_LEVEL: 'loud', MAIL_URL: 'mail.example.org' });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['PORT', 'MAIL_URL', 'LOG_LEVEL']);
  });

  it('links begin with the public address, without its last slash', () => {
    expect(readConfig(production).publicUrl).toBe('https://certif.example.org');
  });

  it.each(['.env.example', 'docs/operations.md'])('is told whole in %s', (file) => {
    const text = readFileSync(join(__dirname, '../../../../..', file), 'utf8');
    const told = new Set(text.match(/\b[A-Z]+(_[A-Z]+)*\b/g));
    expect(VARIABLES.filter((name) => !told.has(name))).toEqual([]);
  });

  describe('in production', () => {
    it('accepts a complete configuration', () => {
      expect(readConfig(production).production).toBe(true);
    });

    it('refuses the demo, a missing secret, a missing address and a missing mail server together', () => {
      expect(refusal({ NODE_ENV: 'production', SEED: 'demo' })).toHaveLength(4);
    });

    it.each(['please-change-me-please-change-me-now', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'])(
      'refuses the placeholder %s',
      (secret) => {
        expect(refusal({ ...production, SECRET_KEY: secret })).toEqual([
          expect.stringContaining('SECRET_KEY'),
        ]);
      },
    );
  });
});
