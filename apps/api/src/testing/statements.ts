import type { Database } from '../platform/database/database.js';

interface SentStatement {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

/** The reads that an act sends to the database. */
export async function statementsOf(
  database: Database,
  act: () => Promise<unknown>,
): Promise<SentStatement[]> {
  const spy = jest.spyOn(database, 'sql');
  try {
    await act();
    return spy.mock.calls.map(([text, parameters = []]) => ({ text, parameters }));
  } finally {
    spy.mockRestore();
  }
}

/** How PostgreSQL would run it, line by line. */
export async function planOf(database: Database, { text, parameters }: SentStatement): Promise<string> {
  const lines = await database.sql<{ 'QUERY PLAN': string }>(`explain ${text}`, parameters);
  return lines.map((line) => line['QUERY PLAN']).join('\n');
}
