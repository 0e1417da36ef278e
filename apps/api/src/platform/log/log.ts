import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import { currentRequest } from '../request/request-context.js';

/** One JSON line an event, with the id of the request that it happened in; never a name, a code or a birth date. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { service: 'certif' },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: () => {
      const request = currentRequest();
      return request ? { requestId: request.requestId } : {};
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** The injection token of the log. */
export const LOG = Symbol('Log');
export type Log = Logger;

/** What Nest itself has to say goes to the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly destination: Logger) {}

  // Nest tells at length which routes it maps and which modules it starts: of interest to a debugger alone.
  log(message: unknown, ...rest: unknown[]): void {
    this.destination.debug({ context: rest.at(-1) }, String(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.destination.warn({ context: rest.at(-1) }, String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.destination.error({ context: rest.at(-1) }, String(message));
  }
}
