import { Injectable } from '@nestjs/common';
import { Pdf } from '../platform/pdf/pdf.service.js';
import { CANDIDATES_PER_PAGE } from './attendance-sheet.pages.js';
import { attendanceSheet } from './attendance-sheet.paper.js';
import { NoCandidateEnrolled } from './papers.errors.js';
import { PapersQueries } from './papers.queries.js';

/** A paper as a file. */
export interface Paper {
  readonly fileName: string;
  readonly content: Buffer;
}

@Injectable()
export class PapersService {
  constructor(
    private readonly queries: PapersQueries,
    private readonly pdf: Pdf,
  ) {}

  /** @throws NoCandidateEnrolled */
  async attendanceSheet(sessionId: string): Promise<Paper> {
    const data = await this.queries.attendanceSheet(sessionId);
    if (data.candidates.length === 0) throw new NoCandidateEnrolled();
    return {
      fileName: `feuille-emargement-session-${data.number}.pdf`,
      content: await this.pdf.print(attendanceSheet(data, 'fr'), {
        pages: Math.ceil(data.candidates.length / CANDIDATES_PER_PAGE),
      }),
    };
  }
}
