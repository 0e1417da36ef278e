import * as z from 'zod';

const port = z.coerce.number().int().min(1).max(65535);

/** The environment that Certif reads; everything else is ignored. What each is for: docs/operations.md. */
const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().min(1).optional(),
  PORT: port.default(3000),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  MAIL_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_EVENTS_SECRET: z.string().min(32).optional(),
  MAIL_FROM: z.string().min(3).default('Certif <ne-pas-repondre@certif.test>'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SECRET_KEY: z.string().min(32).optional(),
  SEED: z.enum(['demo', 'none']).optional(),
  CERTIFIER_NAME: z.string().trim().min(1).max(60).default('Pix'),
  SUPPORT_EMAIL: z.email().optional(),
  DPO_EMAIL: z.email().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  CHROMIUM_PATH: z.string().min(1).optional(),
  TRUST_PROXY: z.stringbool().default(false),
  METRICS_PORT: port.optional(),
});

export const VARIABLES: readonly string[] = environment.keyof().options;

export interface Config {
  readonly production: boolean;
  /** Unset: decided at start, 127.0.0.1 with the demo's data (its passwords are public), else 0.0.0.0. */
  readonly host: string | undefined;
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly mailUrl: string | undefined;
  readonly mailFrom: string;
  /** What the mail system shows with its reports; without it there is no door for them. */
  readonly mailEventsSecret: string | undefined;
  /** Without a slash at the end. */
  readonly publicUrl: string;
  readonly secretKey: string | undefined;
  readonly seed: 'demo' | 'none' | undefined;
  readonly certifierName: string;
  readonly supportEmail: string | undefined;
  readonly dpoEmail: string | undefined;
  readonly logLevel: string;
  readonly chromiumPath: string | undefined;
  readonly trustProxy: boolean;
  readonly metricsPort: number | undefined;
}

/** The injection token of the configuration. */
export const CONFIG = Symbol('Config');

export class ConfigRefused extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is wrong:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.name = 'ConfigRefused';
  }
}

const PLACEHOLDERS = /change.?me|secret.?key|example|placeholder|0123456789|(.)\1{7}/i;

/**
 * Reads the configuration from an environment; an empty variable counts as unset.
 * @throws ConfigRefused with every problem there is, not the first alone
 */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const read = environment.safeParse(given);
  const problems = read.success
    ? productionProblems(read.data)
    : [
        ...read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
        ...(given['NODE_ENV'] === 'production' ? productionProblems(given) : []),
      ];
  if (!read.success || problems.length > 0) throw new ConfigRefused([...new Set(problems)]);
  const env = read.data;
  return {
    production: env.NODE_ENV === 'production',
    host: env.HOST,
    port: env.PORT,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    mailUrl: env.MAIL_URL,
    mailFrom: env.MAIL_FROM,
    mailEventsSecret: env.MAIL_EVENTS_SECRET,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    secretKey: env.SECRET_KEY,
    seed: env.SEED,
    certifierName: env.CERTIFIER_NAME,
    supportEmail: env.SUPPORT_EMAIL,
    dpoEmail: env.DPO_EMAIL,
    logLevel: env.LOG_LEVEL,
    chromiumPath: env.CHROMIUM_PATH,
    trustProxy: env.TRUST_PROXY,
    metricsPort: env.METRICS_PORT,
  };
}

/** What development forgives and production does not. */
function productionProblems(env: Record<string, unknown>): string[] {
  if (env['NODE_ENV'] !== 'production') return [];
  const secret = env['SECRET_KEY'];
  return [
    ...(typeof secret !== 'string' ? ['SECRET_KEY: required in production'] : []),
    ...(typeof secret === 'string' && PLACEHOLDERS.test(secret)
      ? ['SECRET_KEY: this is a placeholder; make one with `openssl rand -base64 48`']
      : []),
    ...(typeof env['MAIL_EVENTS_SECRET'] === 'string' && PLACEHOLDERS.test(env['MAIL_EVENTS_SECRET'])
      ? ['MAIL_EVENTS_SECRET: this is a placeholder; make one with `openssl rand -base64 48`']
      : []),
    ...(env['SEED'] === 'demo' ? ['SEED: the demo has public passwords and is refused in production'] : []),
    ...(env['PUBLIC_URL'] === undefined
      ? ['PUBLIC_URL: required in production (links in mails begin with it)']
      : []),
    ...(env['MAIL_URL'] === undefined ? ['MAIL_URL: required in production'] : []),
  ];
}
