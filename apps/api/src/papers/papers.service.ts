import { Inject, Injectable } from '@nestjs/common';
import { paperName } from '#dto/papers/paper-names.js';
import type { EditionQuery, PaperLocale, PaperQuery } from '#dto/papers/paper.query.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { attendanceSheet2020 } from './attendance-sheet-2020.paper.js';
import { attendanceSheet } from './attendance-sheet.paper.js';
import { birthDepartment } from './birth-department.rules.js';
import { invigilatorKit } from './invigilator-kit.paper.js';
import type { PaperJob } from './paper-job.js';

import { NoCandidateEnrolled } from './papers.errors.js';
import { PapersQueries, type SessionWithCandidates } from './papers.queries.js';
import { CANDIDATES_PER_PAGE } from './sheet-pages.js';

/** The papers of a session, ready for the printer. */
@Injectable()
export class PapersService {
  constructor(
    private readonly queries: PapersQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws NoCandidateEnrolled */
  async attendanceSheet(sessionId: string, { locale, edition }: EditionQuery): Promise<PaperJob> {
    const session = await this.queries.sessionWithCandidates(sessionId);
    if (session.candidates.length === 0) throw new NoCandidateEnrolled();
    return {
      fileName: paperName('attendanceSheet', locale, session.number),
      html: sheetOf(session, edition ?? session.procedureEdition, locale),
      pages: Math.ceil(session.candidates.length / CANDIDATES_PER_PAGE),
    };
  }

  async invigilatorKit(sessionId: string, { locale }: PaperQuery): Promise<PaperJob> {
    const session = await this.queries.session(sessionId);
    return {
      fileName: paperName('invigilatorKit', locale, session.number),
      html: invigilatorKit(session, locale, this.config.publicUrl),
      pages: 1,
    };
  }
}

function sheetOf(session: SessionWithCandidates, edition: '2024' | '2020', locale: PaperLocale): string {
  if (edition === '2020') {
    const candidates = session.candidates.map((one) => ({
      ...one,
      birthDepartment: birthDepartment(one.birthInseeCode, one.birthPostalCode),
    }));
    return attendanceSheet2020({ ...session, candidates }, locale);
  }
  const candidates = session.candidates.map((one) => ({ ...one, reference: one.externalId }));
  return attendanceSheet({ ...session, referenceKind: 'externalId', candidates }, locale);
}
