import { DataSource } from 'typeorm';
import type { Config } from './platform/config/config.js';
import { dataSourceOptions } from './platform/database/data-source.options.js';
import { migrate, underLock } from './platform/database/migrate.js';
import { keepSetting, ownSecret, readSetting } from './platform/database/settings.js';
import type { Sql } from './platform/database/tx.js';
import { seedDemo } from './seeds/demo.js';

/** What is known once the database is ready. */
export interface Prepared {
  readonly secret: string;
  readonly demo: boolean;
}

/** Brings the schema up to date, seeds an empty installation, and answers the installation's secret. */
export async function prepareDatabase(
  url: string,
  config: Pick<Config, 'secretKey' | 'seed' | 'databaseUrl'>,
  progress: (text: string) => void,
): Promise<Prepared> {
  const dataSource = await new DataSource(dataSourceOptions(url, 2)).initialize();
  try {
    progress('migrating the database');
    await migrate(dataSource, url);
    return await underLock(url, async (client) => {
      const sql: Sql = {
        sql: async <T>(text: string, parameters: readonly unknown[] = []) =>
          (await client.query(text, parameters as unknown[])).rows as T[],
      };
      const secret = config.secretKey ?? (await ownSecret(sql));
      if ((await readSetting(sql, 'seed')) === undefined) {
        const wanted = config.seed ?? (config.databaseUrl ? 'none' : 'demo');
        await client.query('begin');
        if (wanted === 'demo') {
          progress('seeding the demo');
          await seedDemo(sql, new Date());
        }
        await keepSetting(sql, 'seed', wanted);
        await client.query('commit');
      }
      return { secret, demo: (await readSetting(sql, 'seed')) === 'demo' };
    });
  } finally {
    await dataSource.destroy();
  }
}
