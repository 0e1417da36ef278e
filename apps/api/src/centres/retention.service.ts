import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { PersonalData } from '../platform/privacy/personal-data.js';

/** The clock of each centre: what it has kept for as long as it may goes, night by night. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly database: Database,
    private readonly personalData: PersonalData,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.define({ name: 'retention', every: '41 2 * * *', work: () => this.apply() });
  }

  /** A transaction a centre. */
  async apply(): Promise<void> {
    const centres = await this.database.sql<{ id: string; before: string }>(
      `select id, ($1::timestamptz at time zone time_zone - make_interval(months => retention_months))::date as before
         from centres`,
      [this.clock.now()],
    );
    for (const { id, before } of centres) {
      await this.database.transaction((tx) => this.personalData.expire(tx, id, before));
    }
  }
}
