import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../configure-app.js';
import { Clock } from '../platform/clock/clock.js';
import { readConfig } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { createLog } from '../platform/log/log.js';
import { browserOfTests, DATA_DIR_OF_TESTS } from '../platform/pdf/testing/pdf-for-tests.js';
import { ApiClient } from './api-client.js';
import { createTestDatabase } from './test-database.js';

export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly databaseUrl: string;
  /** Somebody who is not signed in. */
  readonly anonymous: ApiClient;
  /** The lines of the log so far, parsed. */
  readonly logged: Record<string, unknown>[];
  signedIn(account: { email: string; password: string }): Promise<ApiClient>;
  /** From now on it is this instant, for everybody who asks the clock. */
  setNow(instant: string): void;
  close(): Promise<void>;
}

/** The whole application on a database of its own, as `main` starts it, without a port. */
export async function startApi(
  environment: NodeJS.ProcessEnv = {},
  { webRoot }: { webRoot?: string } = {},
): Promise<TestApi> {
  const testDatabase = await createTestDatabase();
  const logged: Record<string, unknown>[] = [];
  const log = createLog('info', {
    write: (line: string) => logged.push(JSON.parse(line) as Record<string, unknown>),
  });
  const app = await createApp({
    config: readConfig({
      NODE_ENV: 'test',
      DATA_DIR: DATA_DIR_OF_TESTS,
      CHROMIUM_PATH: browserOfTests,
      ...environment,
    }),
    databaseUrl: testDatabase.url,
    secret: 'a secret of the tests alone',
    log,
    ...(webRoot ? { webRoot } : {}),
  });
  await app.init();
  const anonymous = new ApiClient(app);
  const clock = app.get(Clock);
  return {
    app,
    database: app.get(Database),
    databaseUrl: testDatabase.url,
    anonymous,
    logged,
    signedIn: (account) => anonymous.signIn(account),
    setNow: (instant) => {
      clock.now = () => new Date(instant);
    },
    close: async () => {
      await app.close();
      await testDatabase.drop();
    },
  };
}
