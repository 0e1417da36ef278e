import type { Config } from 'jest';
import angularPresets from 'jest-preset-angular/presets/index.js';

/** ESM-only packages: swc turns them into CommonJS as it does with our own TypeScript, so that plain `jest` runs. */
const esmOnly = [
  '@nestjs',
  'zod',
  'puppeteer-core',
  '@puppeteer',
  'chromium-bidi',
  '@sparticuz',
  'es-toolkit',
  'pg-boss',
  'uuid',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'non-error',
  'serialize-error',
  'content-disposition',
  '@fastify/cookie',
  'cookie',
];

const throughSwc: Config = {
  transform: {
    '^.+\\.[mc]?[tj]s$': ['@swc/jest', { module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: {
    '^#dto/(.*)\\.js$': '<rootDir>/libs/dto/src/$1.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  testEnvironment: 'node',
};

/** What needs PostgreSQL gets a cluster of its own, started once for a run, and an empty database per test file. */
const withDatabase: Config = {
  ...throughSwc,
  globalSetup: '<rootDir>/apps/api/src/testing/global-setup.ts',
  globalTeardown: '<rootDir>/apps/api/src/testing/global-teardown.ts',
};

const config: Config = {
  // Says that something hangs, never that it is slow: a busy machine takes many times as long as a quiet one.
  testTimeout: 180_000,
  maxWorkers: 2,
  projects: [
    { ...throughSwc, displayName: 'dto', testMatch: ['<rootDir>/libs/dto/**/*.spec.ts'] },
    { ...throughSwc, displayName: 'tools', testMatch: ['<rootDir>/tools/**/*.spec.ts'] },
    {
      ...withDatabase,
      displayName: 'api',
      testMatch: ['<rootDir>/apps/api/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.http\\.spec\\.ts$'],
    },
    { ...withDatabase, displayName: 'http', testMatch: ['<rootDir>/apps/api/**/*.http.spec.ts'] },
    {
      ...angularPresets.createCjsPreset({
        tsconfig: '<rootDir>/apps/web/tsconfig.spec.json',
        testEnvironment: 'jest-preset-angular/environments/jest-jsdom-env',
      }),
      displayName: 'web',
      testMatch: ['<rootDir>/apps/web/**/*.spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/apps/web/src/testing/setup.ts'],
      transformIgnorePatterns: ['/node_modules/(?!@jsverse/|.*\\.(mjs|svg)$)'],
      moduleNameMapper: throughSwc.moduleNameMapper,
    } as Config,
    {
      ...withDatabase,
      displayName: 'web-e2e',
      testMatch: ['<rootDir>/apps/web-e2e/**/*.spec.ts'],
    } as Config,
  ],
};

export default config;
