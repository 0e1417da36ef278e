import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PgBoss, type JobResult, type JobWithMetadata, type SendOptions } from 'pg-boss';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import { Health } from '../health/health.js';
import { LOG, type Log } from '../log/log.js';

export interface JobKind<T extends object> {
  readonly name: string;
  /** Runs one job; a throw means another attempt later. */
  readonly work: (data: T, attempt: number) => Promise<void>;
  readonly retry?: Pick<
    SendOptions,
    'retryLimit' | 'retryDelay' | 'retryBackoff' | 'retryDelayMax' | 'heartbeatSeconds'
  >;
  /** A cron line in UTC: the job comes by itself. */
  readonly every?: string;
  /** How many may run side by side in one process; one unless told. */
  readonly atOnce?: number;
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
      // How soon a job is taken up again whose process was killed in the middle of it.
      superviseIntervalSeconds: 15,
      monitorIntervalSeconds: 15,
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
    await this.boss.send(name, data, { ...this.retryOf(name), ...through(tx) });
  }

  /** Queues many jobs of a kind in one statement. */
  async sendAll(tx: Tx, name: string, all: readonly object[]): Promise<void> {
    const retry = this.retryOf(name);
    await this.boss.insert(
      name,
      all.map((data) => ({ data, ...retry })),
      through(tx),
    );
  }

  private retryOf(name: string): JobKind<object>['retry'] {
    return this.kinds.find((kind) => kind.name === name)?.retry;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.boss.start();
    for (const kind of this.kinds) {
      await this.boss.createQueue(kind.name);
      await this.boss.work(
        kind.name,
        {
          pollingIntervalSeconds: 0.5,
          includeMetadata: true,
          perJobResults: true,
          batchSize: kind.atOnce ?? 1,
          burstWhenBatchFull: true,
        },
        (jobs: JobWithMetadata<object>[]) => Promise.all(jobs.map((job) => this.outcomeOf(kind, job))),
      );
      if (kind.every) await this.boss.schedule(kind.name, kind.every);
    }
    this.started = true;
  }

  /** Each job of a batch succeeds or fails by itself. Of a failure only its name is kept: its text may name somebody. */
  private async outcomeOf(kind: JobKind<object>, job: JobWithMetadata<object>): Promise<JobResult> {
    try {
      await kind.work(job.data, job.retryCount + 1);
      return { id: job.id, status: 'completed' };
    } catch (error) {
      const { name, code } = error as { name?: string; code?: string };
      this.log.warn({ job: kind.name, id: job.id, attempt: job.retryCount + 1, name, code }, 'job failed');
      return { id: job.id, status: 'failed', output: { name: name ?? 'Error' } };
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.started = false;
    await this.boss.stop({ graceful: true, timeout: 5_000 });
  }
}

const through = (tx: Tx) => ({
  db: {
    executeSql: async (text: string, values?: unknown[]) => ({ rows: await tx.sql(text, values) }),
  },
});
