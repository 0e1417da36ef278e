import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { CandidateResponse } from '#dto/candidates/candidate.response.js';
import type { ExportCandidatesQuery } from '#dto/candidates/list-candidates.query.js';
import type { PaperLocale } from '#dto/papers/paper.query.js';
import { CSV_MARK, csvLine } from '../../platform/spreadsheet/csv/csv.cell.js';
import { SpreadsheetQueries } from '../spreadsheet/candidates-spreadsheet.queries.js';
import { CandidatesQueries } from '../candidates.queries.js';
import { cellsOfCandidate } from '../import/candidate-cells.js';
import { CandidateRowsService } from '../import/candidate-rows.service.js';

const ROWS_AT_ONCE = 500;

/** What no list sets stands behind its columns, where an import passes over it. */
const ACCESSIBILITY: Record<PaperLocale, { header: string; yes: string }> = {
  fr: { header: 'Accessibilité', yes: 'oui' },
  en: { header: 'Accessibility', yes: 'yes' },
};

/** The list as a CSV; one that is imported again changes nothing. */
@Injectable()
export class CandidatesExportService {
  constructor(
    private readonly queries: CandidatesQueries,
    private readonly sessions: SpreadsheetQueries,
    private readonly rows: CandidateRowsService,
  ) {}

  async export(
    sessionId: string,
    { locale, ...criteria }: ExportCandidatesQuery,
  ): Promise<{ fileName: string; content: Readable }> {
    const { columns: all, excluded } = await this.rows.contextOfForm(sessionId);
    const columns = all.filter((column) => !excluded.includes(column));
    const { number } = await this.sessions.session(sessionId);
    const ids = await this.queries.ids(sessionId, criteria);
    const { header, yes } = ACCESSIBILITY[locale];
    const headers = columns.map((column) => (locale === 'fr' ? column.header : column.english));
    const lineOf = (candidate: CandidateResponse) => {
      const cells = cellsOfCandidate(candidate, locale);
      const texts = columns.map(({ key }) => cells[key] ?? '');
      return csvLine([...texts, candidate.accessibilityAdjustmentNeeded ? yes : '']);
    };
    const read = (part: readonly string[]) => this.queries.some(part);
    async function* lines() {
      yield CSV_MARK + csvLine([...headers, header]);
      for (let start = 0; start < ids.length; start += ROWS_AT_ONCE) {
        yield (await read(ids.slice(start, start + ROWS_AT_ONCE))).map(lineOf).join('');
      }
    }
    const name = locale === 'fr' ? 'candidats-session' : 'candidates-session';
    return { fileName: `${name}-${number}.csv`, content: Readable.from(lines()) };
  }
}
