import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { keepAnswer, takeKey } from '../idempotency/idempotency-keys.js';
import { currentRequest } from '../request/request-context.js';
import type { Row, Sql, Tx } from './tx.js';

const ATTEMPTS = 5;

/** PostgreSQL: reads go through the pool, acts through a transaction. */
@Injectable()
export class Database implements Sql {
  constructor(private readonly dataSource: DataSource) {}

  /** The pool of pg below TypeORM: one pool for everything, so that its limit is the process's limit. */
  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  async sql<T = Row>(text: string, parameters: readonly unknown[] = []): Promise<T[]> {
    const { rows } = await this.pool.query(text, parameters as unknown[]);
    return rows as T[];
  }

  /**
   * Runs an act in a transaction. The whole function is run again after a serialisation failure or a
   * deadlock, so it must do nothing outside the database. In a call with an `Idempotency-Key` the first
   * transaction takes the key and keeps what the function returns as the answer.
   */
  async transaction<T>(act: (tx: Tx) => Promise<T>): Promise<T> {
    const request = currentRequest();
    const claim = request?.idempotency;
    if (request) delete request.idempotency;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(async (tx) => {
          if (claim) await takeKey(tx, claim);
          const answer = await act(tx);
          if (claim) await keepAnswer(tx, claim, answer);
          return answer;
        });
      } catch (error) {
        if (attempt >= ATTEMPTS || !isWorthAnotherTry(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 5 * (0.5 + jitter())));
      }
    }
  }

  private async attempt<T>(act: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      await runner.startTransaction();
      const answer = await act({
        entities: runner.manager,
        sql: async <R>(text: string, parameters: readonly unknown[] = []) =>
          (await client.query(text, parameters as unknown[])).rows as R[],
      });
      await runner.commitTransaction();
      return answer;
    } catch (error) {
      // A connection that broke can't roll back: the first error is the one to tell.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** Serialisation failure, deadlock: the same function may succeed at the next attempt. */
function isWorthAnotherTry(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return code === '40001' || code === '40P01';
}

// Two transactions that met should not meet again: the clock's fine digits are random enough for that.
const jitter = () => Number(process.hrtime.bigint() % 1000n) / 1000;
