import 'reflect-metadata';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from './configure-app.js';
import { ConfigRefused, readConfig, type Config } from './platform/config/config.js';
import { startEmbeddedPostgres } from './platform/database/embedded/embedded-postgres.js';
import { createLog, type Log } from './platform/log/log.js';
import { Pdf } from './platform/pdf/pdf.service.js';
import { SpreadsheetReader } from './platform/spreadsheet/spreadsheet.reader.js';
import { prepareDatabase } from './start-up.js';
import { tell, welcome } from './welcome.js';

/** What has been started so far, ended in the reverse order: also when the end comes in the middle of the start. */
const started: (() => Promise<void>)[] = [];
let ending: Promise<never> | undefined;

async function main(): Promise<void> {
  const config = configured();
  const log = createLog(config.logLevel);
  endBySignal(log);

  const databaseUrl = config.databaseUrl ?? (await embeddedDatabase(config, log));
  const { secret, demo } = await prepareDatabase(databaseUrl, config, progress);

  progress('starting the API');
  const webRoot = join(dirname(fileURLToPath(import.meta.url)), '..', 'web', 'browser');
  const app = await createApp({ config, databaseUrl, secret, log, webRoot });
  // Whoever asked keeps their answer; whoever asks from now on meets a closed door.
  started.push(() => app.close());
  const host = config.host ?? (demo ? '127.0.0.1' : '0.0.0.0');
  await app.listen(config.port, host);
  log.info({ host, port: config.port, demo }, 'ready');
  tell({ kind: 'ready', ...welcome(config, host, demo) });

  // The first paper and the first import need not wait for what can be warmed now.
  const warm = [app.get(Pdf), app.get(SpreadsheetReader)].map((engine) => engine.warm());
  for (const { reason } of (await Promise.allSettled(warm)).filter(
    (outcome) => outcome.status === 'rejected',
  )) {
    log.warn({ err: reason as unknown }, 'an engine is not warm');
  }
}

function configured(): Config {
  try {
    process.loadEnvFile();
  } catch {
    // No .env: the environment is all there is.
  }
  return readConfig(process.env);
}

async function embeddedDatabase({ dataDir }: Config, log: Log): Promise<string> {
  progress('starting the embedded PostgreSQL');
  const postgres = await startEmbeddedPostgres({
    dataDir,
    log: (text) => {
      log.info({ room: 'postgres' }, text);
      progress(text);
    },
  });
  started.push(postgres.stop);
  return postgres.url;
}

function endBySignal(log: Log): void {
  const end = () => {
    ending ??= endEverything(0).catch((error: unknown) => {
      log.error({ err: error }, 'the end did not go well');
      process.exit(1);
    });
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  // Started by `npm start`: when that is killed, nothing else would ever end this process.
  process.on('disconnect', end);
}

async function endEverything(code: number): Promise<never> {
  for (const stop of started.splice(0).reverse()) await stop();
  process.exit(code);
}

function progress(text: string): void {
  tell({ kind: 'progress', text });
}

main().catch(async (error: unknown) => {
  // A start that was told to end fails somewhere in the middle: that is no fault.
  if (ending) return;
  const problems =
    error instanceof ConfigRefused
      ? error.problems
      : [error instanceof Error ? error.message : String(error)];
  tell({ kind: 'refused', problems });
  process.stderr.write(
    `${error instanceof ConfigRefused ? error.message : String((error as Error).stack)}\n`,
  );
  await endEverything(1);
});
