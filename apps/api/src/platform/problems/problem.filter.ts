import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '#dto/problem/problem.js';
import { LOG, type Log } from '../log/log.js';
import { Replay } from '../idempotency/idempotency-claim.js';
import { PdfBusy, PdfFailed } from '../pdf/pdf.errors.js';
import { SpreadsheetRefused } from '../spreadsheet/spreadsheet.refused.js';
import { NotFound, Refusal, Unavailable, type RefusalKind } from './refusal.js';

const STATUS: Record<RefusalKind, number> = {
  malformed: 400,
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  unsupported: 415,
  invalid: 422,
  'too-many': 429,
  unavailable: 503,
};

const TITLE: Record<number, string> = {
  400: 'Malformed request',
  401: 'Not signed in',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Invalid input',
  429: 'Too many attempts',
  500: 'Unexpected error',
  503: 'Unavailable',
};

/** The one place that turns an error into an HTTP answer: RFC 9457, `application/problem+json`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<FastifyRequest>();
    if (error instanceof Replay) {
      void reply.header('idempotency-replayed', 'true').status(error.status).send(error.answer);
      return;
    }
    const problem = this.problemOf(error, request);
    if (problem.retryAfter !== undefined) void reply.header('retry-after', String(problem.retryAfter));
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    // A refused upload may leave the rest of its body unread: then the connection can't be used again.
    if (problem.status === 413) void reply.header('connection', 'close');
    void reply.status(problem.status).type('application/problem+json').send(problem);
  }

  private problemOf(error: unknown, request: FastifyRequest): Problem {
    const refusal = asRefusal(error);
    if (refusal) return documentOf(refusal);
    this.log.error(
      { err: error, method: request.method, route: request.routeOptions.url },
      'unexpected error',
    );
    return {
      type: 'about:blank',
      title: 'Unexpected error',
      status: 500,
      code: 'UNEXPECTED',
      detail: `Something went wrong on our side. Give this number to the support: ${request.id}`,
    };
  }
}

function documentOf({ code, kind, details }: Refusal): Problem {
  const status = STATUS[kind];
  return {
    type: 'about:blank',
    title: TITLE[status] ?? 'Problem',
    status,
    code,
    ...(details.detail === undefined ? {} : { detail: details.detail }),
    ...(details.errors === undefined ? {} : { errors: [...details.errors] }),
    ...(details.blockers === undefined ? {} : { blockers: [...details.blockers] }),
    ...(details.retryAfter === undefined ? {} : { retryAfter: details.retryAfter }),
    ...details.members,
  };
}

/** The refusal that an error of a library stands for; undefined where it is a fault of ours. */
function asRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof SpreadsheetRefused) return refusedFile(error);
  if (error instanceof PdfBusy) return new Unavailable('Many papers are being printed.', error.retryAfter);
  if (error instanceof PdfFailed) return new Unavailable('This paper can’t be printed at the moment.', 10);
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  if (typeof code === 'string' && DATABASE_AWAY.test(code)) {
    return new Unavailable('The database does not answer at the moment.', 5);
  }
  if (error instanceof Error && POOL_EXHAUSTED.test(error.message)) {
    return new Unavailable('Too many requests at once.', 2);
  }
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  switch (status) {
    case 400:
      return new Refusal('MALFORMED', 'malformed', { detail: 'The request can’t be read.' });
    case 404:
      return new NotFound();
    case 413:
      return new Refusal('FILE_TOO_LARGE', 'too-large', {
        detail: 'The request is larger than what is accepted.',
      });
    case 415:
      return new Refusal('FILE_TYPE_NOT_SUPPORTED', 'unsupported', {
        detail: 'This media type is not accepted here.',
      });
    default:
      return undefined;
  }
}

function refusedFile({ code, detail, details }: SpreadsheetRefused): Refusal {
  const kind = code === 'FILE_IS_OTHER_FORMAT' ? 'unsupported' : 'invalid';
  return new Refusal(code, kind, {
    detail,
    ...(details?.found ? { members: { found: details.found } } : {}),
  });
}

// Connection refused or lost, server starting or stopping, too many connections (PostgreSQL, appendix A).
const DATABASE_AWAY = /^(ECONNREFUSED|ECONNRESET|EPIPE|57P0[123]|08\w{3}|53300|53100|53200)$/;
// TypeORM releases a runner whose connection is lost, and says no more than that: it may be at the commit.
const POOL_EXHAUSTED =
  /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|already released/;
