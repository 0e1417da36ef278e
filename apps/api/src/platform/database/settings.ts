import { randomBytes } from 'node:crypto';
import type { Sql } from './tx.js';

/** Reads what the installation remembers of itself. */
export async function readSetting(sql: Sql, key: string): Promise<string | undefined> {
  const [row] = await sql.sql<{ value: string }>('select value from settings where key = $1', [key]);
  return row?.value;
}

/** Keeps the value unless there is one; answers the one that holds, also when two processes start at once. */
export async function keepSetting(sql: Sql, key: string, value: string): Promise<string> {
  await sql.sql('insert into settings (key, value) values ($1, $2) on conflict (key) do nothing', [
    key,
    value,
  ]);
  return (await readSetting(sql, key)) ?? value;
}

/** The installation's own secret, made at the first start where the configuration gives none. */
export const ownSecret = (sql: Sql): Promise<string> =>
  keepSetting(sql, 'secret_key', randomBytes(48).toString('base64url'));
