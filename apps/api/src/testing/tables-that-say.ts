import type { Sql } from '../platform/database/tx.js';

/** Where a text stands in a dump of the whole database: every row of every table, as COPY writes it. */
export async function tablesThatSay(sql: Sql, text: string): Promise<string[]> {
  const tables = await sql.sql<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await sql.sql(`select 1 from ${name} as whole_row where whole_row::text ilike $1 limit 1`, [
      `%${text}%`,
    ]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}
