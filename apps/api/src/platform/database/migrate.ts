import type { DataSource } from 'typeorm';
import { Client } from 'pg';

/** Any number will do, as long as nothing else in this database uses it. */
const MIGRATION_LOCK = 7_202_611;
const OLDEST_SERVER = 150_000;

/**
 * Checks the server, then brings the schema up to date; two processes that start at once take turns.
 * @throws Error with the mend in words when the server is too old or misses what the schema needs
 */
export async function migrate(dataSource: DataSource, url: string): Promise<void> {
  await underLock(url, async (client) => {
    await checkServer(client);
    await dataSource.runMigrations();
  });
}

/** Runs the work while no other process runs work under the same lock. */
export async function underLock<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'certif-start' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work(client);
  } finally {
    // Ending the connection gives the lock back.
    await client.end();
  }
}

async function checkServer(client: Client): Promise<void> {
  const problems: string[] = [];
  const version = await client.query<{ version: string; number: number; encoding: string }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
            pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()`,
  );
  const server = version.rows[0];
  if (server && server.number < OLDEST_SERVER)
    problems.push(`PostgreSQL ${server.version} is too old: 15 or newer`);
  if (server && server.encoding !== 'UTF8')
    problems.push(`the database is encoded in ${server.encoding}: UTF8 is needed`);
  const collation = await client.query(`select 1 from pg_collation where collname = 'fr-x-icu'`);
  if (collation.rowCount === 0)
    problems.push('the server is built without ICU: the collation "fr-x-icu" is missing');
  const extensions = await client.query<{ name: string }>(
    `select wanted.name from unnest(array['unaccent', 'pg_trgm']) as wanted(name)
      where not exists (select 1 from pg_available_extensions available where available.name = wanted.name)`,
  );
  for (const { name } of extensions.rows)
    problems.push(`the extension ${name} is not installed (postgresql-contrib)`);
  if (problems.length > 0)
    throw new Error(`The database can't be used:\n${problems.map((p) => `- ${p}`).join('\n')}`);
}
