import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Clock } from './clock/clock.js';
import { CONFIG, type Config } from './config/config.js';
import { Database } from './database/database.js';
import { dataSourceOptions } from './database/data-source.options.js';
import { Demo } from './demo.js';
import { Health } from './health/health.js';
import { HouseKeeping } from './house-keeping.js';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.js';
import { Jobs } from './jobs/jobs.js';
import { CentreJournal } from './journal/centre-journal.js';
import { Journal } from './journal/journal.js';
import { LOG, type Log } from './log/log.js';
import { BouncesController } from './mail/bounces/bounces.controller.js';
import { Bounces } from './mail/bounces/bounces.service.js';
import { Mails } from './mail/mails.js';
import { Metrics } from './metrics/metrics.js';
import { pdfWorkDir } from './pdf/browser-folders.js';
import { Pdf } from './pdf/pdf.service.js';
import { PlatformController } from './platform.controller.js';
import { PlatformQueries } from './platform.queries.js';
import { PersonalData } from './privacy/personal-data.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { SECRET } from './secret.js';
import { SpreadsheetReader } from './spreadsheet/spreadsheet.reader.js';
import { Staging } from './staging/staging.js';
import { Attempts } from './throttle/attempts.js';

/** What the application is started with: all of it is known before Nest is. */
export interface PlatformSettings {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly secret: string;
  readonly log: Log;
}

/** The ground floor: knows no feature, and every feature stands on it. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    @Inject(Pdf) private readonly pdf: Pdf,
    @Inject(SpreadsheetReader) private readonly reader: SpreadsheetReader,
  ) {}

  static with({ config, databaseUrl, secret, log }: PlatformSettings): DynamicModule {
    const shared = [
      Clock,
      Database,
      Demo,
      Health,
      Jobs,
      Journal,
      Mails,
      Metrics,
      Staging,
      Attempts,
      CentreJournal,
      PersonalData,
    ];
    const values = [
      { provide: CONFIG, useValue: config },
      { provide: SECRET, useValue: secret },
      { provide: LOG, useValue: log },
      { provide: Pdf, inject: [Health], useFactory: (health: Health) => createPdf(config, log, health) },
      { provide: SpreadsheetReader, useFactory: () => new SpreadsheetReader() },
    ];
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(databaseUrl),
          autoLoadEntities: true,
          retryAttempts: 0,
        }),
      ],
      controllers: [PlatformController, BouncesController],
      providers: [
        ...values,
        ...shared,
        PlatformQueries,
        HouseKeeping,
        Bounces,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        {
          provide: 'database health',
          inject: [Health, getDataSourceToken()],
          useFactory: (health: Health, dataSource: DataSource) => {
            health.register('database', async () => {
              await dataSource.query('select 1');
              return undefined;
            });
          },
        },
      ],
      exports: [...values.map(({ provide }) => provide), ...shared],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.pdf.close(), this.reader.close()]);
  }
}

function createPdf(config: Config, log: Log, health: Health): Pdf {
  const pdf = new Pdf({
    workDir: pdfWorkDir(config.dataDir),
    ...(config.chromiumPath ? { chromiumPath: config.chromiumPath } : {}),
    log: (message: string) => {
      log.info({ room: 'pdf' }, message);
    },
  });
  health.register('pdf', async () => (await pdf.health()).reason);
  return pdf;
}
