import type { EntityManager } from 'typeorm';

export type Row = Record<string, unknown>;

/** Whatever statements can be sent to: the pool for reads, a transaction for acts. */
export interface Sql {
  /** Runs one statement with its parameters; answers its rows, those of `returning` too. */
  sql<T = Row>(text: string, parameters?: readonly unknown[]): Promise<T[]>;
}

/** An open transaction. Whoever writes receives it as the first argument. */
export interface Tx extends Sql {
  readonly entities: EntityManager;
}
