import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { zipName } from '#dto/papers/paper-names.js';
import type { PaperLocale, PaperQuery, PapersOfSessionsQuery } from '#dto/papers/paper.query.js';
import { Clock } from '../../platform/clock/clock.js';
import { NotFound } from '../../platform/problems/refusal.js';
import { PaperPrinter } from '../paper-printer.js';
import { PapersQueries, type SessionToPrint } from '../papers.queries.js';
import { PapersService, type AllPapers } from '../papers.service.js';
import { zipNote } from './zip-note.js';
import { zipOf, type ZipMember } from './zip-of.js';

export interface PapersZip {
  readonly fileName: string;
  readonly content: Readable;
  /** About how many bytes it will have: enough to draw how far a download is. */
  readonly expectedLength: number;
}

// Measured on the demo: papers that are there whatever the list, those of candidates, and what each of them adds.
const BYTES_OF_SESSION = 75_000;
const BYTES_OF_LISTS = 35_000;
const BYTES_OF_CANDIDATE = 4_800;

/** « Tout télécharger (.zip) »: each paper is printed when the reader has taken the one before it. */
@Injectable()
export class PapersZipService {
  constructor(
    private readonly queries: PapersQueries,
    private readonly papers: PapersService,
    private readonly printer: PaperPrinter,
    private readonly clock: Clock,
  ) {}

  /** @param wanted aborts when the caller goes away */
  async ofSession(sessionId: string, { locale }: PaperQuery, wanted?: AbortSignal): Promise<PapersZip> {
    const session = await this.queries.toPrint(sessionId);
    return this.zip([session], locale, zipName(locale, session.number), false, wanted);
  }

  /** @throws NotFound when one of the sessions is not this centre's, or none is left */
  async ofSessions(
    centreId: string,
    { sessionIds, locale }: PapersOfSessionsQuery,
    wanted?: AbortSignal,
  ): Promise<PapersZip> {
    const sessions = await this.queries.toPrintOf(centreId, sessionIds);
    if (sessions.length < sessionIds.length || sessions.every(({ deleted }) => deleted)) throw new NotFound();
    return this.zip(sessions, locale, zipName(locale), true, wanted);
  }

  private async zip(
    sessions: readonly SessionToPrint[],
    locale: PaperLocale,
    fileName: string,
    inFolders: boolean,
    wanted?: AbortSignal,
  ): Promise<PapersZip> {
    const reader = new AbortController();
    const signal = wanted ? AbortSignal.any([wanted, reader.signal]) : reader.signal;
    const members = this.members(sessions, locale, inFolders, signal);
    // What is refused is refused before the answer begins, not by a file that breaks off.
    const first = await members.next();
    return {
      fileName,
      content: zipOf(startingWith(first, members), this.clock.now(), () => {
        reader.abort(new Error('the reader of the ZIP has gone'));
      }),
      expectedLength: sessions.reduce((sum, session) => sum + lengthOf(session), 0),
    };
  }

  private async *members(
    sessions: readonly SessionToPrint[],
    locale: PaperLocale,
    inFolders: boolean,
    signal: AbortSignal,
  ): AsyncGenerator<ZipMember, void> {
    let begun = false;
    const empty: SessionToPrint[] = [];
    const gone: SessionToPrint[] = [];
    for (const session of sessions) {
      const papers = await this.papersOf(session, locale);
      // Of the only session there is, that is refused; of several, the others are wanted all the same.
      if (!papers && !inFolders) throw new NotFound();
      if (!papers) gone.push(session);
      if (papers?.isEmpty) empty.push(session);
      for (const make of papers?.makers ?? []) {
        const job = await make();
        const folder = inFolders ? `session-${session.number}/` : '';
        // The first is printed before the answer begins: whoever comes when there is no room is told so at once.
        const print = await (begun
          ? this.printer.printPatiently(job, signal)
          : this.printer.print(job, signal));
        begun = true;
        yield { name: folder + job.fileName, content: print };
      }
    }
    if (empty.length + gone.length > 0) yield zipNote({ empty, gone }, locale);
  }

  /** Nothing when the session was deleted, be it since the ZIP began. */
  private async papersOf({ id }: SessionToPrint, locale: PaperLocale): Promise<AllPapers | undefined> {
    return this.papers.all(id, locale).catch((error: unknown) => {
      if (error instanceof NotFound) return undefined;
      throw error;
    });
  }
}

const lengthOf = ({ enrolledCount }: SessionToPrint): number =>
  BYTES_OF_SESSION + (enrolledCount > 0 ? BYTES_OF_LISTS + enrolledCount * BYTES_OF_CANDIDATE : 0);

async function* startingWith<T>(first: IteratorResult<T, void>, rest: AsyncIterator<T>): AsyncGenerator<T> {
  for (let next = first; !next.done; next = await rest.next()) yield next.value;
}
