import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PgBoss, type SendOptions } from 'pg-boss';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import { Health } from '../health/health.js';
import { LOG, type Log } from '../log/log.js';

export interface JobKind<T extends object> {
  readonly name: string;
  /** Runs one job; a throw means another attempt later. */
  readonly work: (data: T, attempt: number) => Promise<void>;
  readonly retry?: Pick<SendOptions, 'retryLimit' | 'retryDelay' | 'retryBackoff' | 'retryDelayMax'>;
  /** A cron line in UTC: the job comes by itself. */
  readonly every?: string;
}

/** Work that happens later, queued in the transaction of its cause: it comes if and only if the cause is safe. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly boss: PgBoss;
  private readonly kinds: JobKind<object>[] = [];
  private started = false;

  constructor(
    private readonly database: Database,
    health: Health,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.boss = new PgBoss({
      db: { executeSql: (text, values) => this.database.pool.query(text, values ?? []) },
      schema: 'jobs',
    });
    this.boss.on('error', (error) => {
      this.log.error({ err: error }, 'job queue');
    });
    health.register('jobs', () => (this.started ? undefined : 'the job queue has not started'));
  }

  /** Tells how jobs of a kind are done; before the application has started. */
  define<T extends object>(kind: JobKind<T>): void {
    this.kinds.push(kind as unknown as JobKind<object>);
  }

  /** Queues a job in the transaction; its data are ids only, what they stand for is read when it runs. */
  async send(tx: Tx, name: string, data: object): Promise<void> {
    await this.boss.send(name, data, {
      ...this.kinds.find((kind) => kind.name === name)?.retry,
      db: { executeSql: async (text, values) => ({ rows: await tx.sql(text, values) }) },
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.boss.start();
    for (const kind of this.kinds) {
      await this.boss.createQueue(kind.name);
      await this.boss.work<object>(
        kind.name,
        { pollingIntervalSeconds: 0.5, includeMetadata: true },
        async (jobs) => {
          for (const job of jobs) await kind.work(job.data, job.retryCount + 1);
        },
      );
      if (kind.every) await this.boss.schedule(kind.name, kind.every);
    }
    this.started = true;
  }

  async onApplicationShutdown(): Promise<void> {
    this.started = false;
    await this.boss.stop({ graceful: true, timeout: 5_000 });
  }
}
