import { Inject, Injectable } from '@nestjs/common';
import type { TypedCells } from '#dto/candidates/candidate-columns.js';
import type { PaperLocale } from '#dto/papers/paper.query.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { rowOfCandidate } from '../import/candidate-cells.js';
import { CandidateRowsService } from '../import/candidate-rows.service.js';
import { SpreadsheetQueries } from './candidates-spreadsheet.queries.js';
import { listFile } from './list-file.js';

/** A spreadsheet as a file. */
export interface SpreadsheetFile {
  readonly fileName: string;
  readonly content: Buffer;
}

/** « Télécharger le modèle de liste des candidats »: the list of a session as a spreadsheet to fill in and send back. */
@Injectable()
export class CandidatesSpreadsheetService {
  constructor(
    private readonly queries: SpreadsheetQueries,
    private readonly rows: CandidateRowsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The session's list with those who are enrolled. @throws SpreadsheetNotOffered */
  async template(sessionId: string, locale: PaperLocale): Promise<SpreadsheetFile> {
    const enrolled = await this.queries.enrolled(sessionId);
    return this.file(
      sessionId,
      enrolled.map((candidate) => rowOfCandidate(candidate, locale)),
      locale,
    );
  }

  /** The session's list with these rows in place of those who are enrolled. @throws SpreadsheetNotOffered */
  async file(
    sessionId: string,
    people: readonly TypedCells[],
    locale: PaperLocale,
  ): Promise<SpreadsheetFile> {
    const { columns, excluded } = await this.rows.contextOf(sessionId);
    const session = await this.queries.session(sessionId);
    const name = locale === 'fr' ? 'liste-candidats-session' : 'candidates-session';
    return {
      fileName: `${name}-${session.number}.ods`,
      content: await listFile({
        session,
        columns: columns.filter((column) => !excluded.includes(column)),
        people,
        locale,
        certifierName: this.config.certifierName,
      }),
    };
  }
}
