import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { Unavailable } from '../platform/problems/refusal.js';
import type { PaperJob } from './paper-job.js';
import { PaperPrinter } from './paper-printer.js';

/**
 * Prints the paper that a handler answers and hands it out as a file; whoever has this very content already
 * (`If-None-Match`) gets 304, and nothing is printed.
 */
@Injectable()
export class HandOutPaper implements NestInterceptor<PaperJob, StreamableFile | undefined> {
  constructor(private readonly printer: PaperPrinter) {}

  intercept(context: ExecutionContext, next: CallHandler<PaperJob>): Observable<StreamableFile | undefined> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(mergeMap((job) => this.handOut(job, request, reply)));
  }

  private async handOut(
    job: PaperJob,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    // A long paper was just made: others have their turn before it is read, and again before it is printed.
    await nextTurn();
    const tag = `"${this.printer.fingerprint(job)}"`;
    void reply.header('etag', tag);
    if (knows(request.headers['if-none-match'], tag)) {
      void reply.status(304);
      return undefined;
    }
    await nextTurn();
    const print = await this.printer.print(job, whileWanted(reply));
    return new StreamableFile(print.stream(), {
      type: 'application/pdf',
      disposition: `attachment; filename="${job.fileName}"`,
      length: print.length,
    });
  }
}

const knows = (header: string | undefined, tag: string): boolean =>
  header?.split(',').some((known) => known.trim().replace(/^W\//, '') === tag) ?? false;

/** Aborts when the caller goes away before the answer: nobody waits for that paper any more. */
export function whileWanted(reply: FastifyReply): AbortSignal {
  const caller = new AbortController();
  const gone = () => {
    if (!reply.raw.writableFinished) caller.abort(new Unavailable('The caller has gone.', 1));
  };
  // Who left while the data was read is not told of again.
  if (reply.raw.destroyed) gone();
  else reply.raw.once('close', gone);
  return caller.signal;
}
