import { Injectable } from '@nestjs/common';
import type { FinalisationDraft, FinalisationResponse } from '#dto/finalisation/finalisation.response.js';
import { Database } from '../platform/database/database.js';
import type { Sql } from '../platform/database/tx.js';
import { NotFound } from '../platform/problems/refusal.js';
import { NOTHING_NOTED } from './finalisation.rules.js';

type Facts = Omit<FinalisationResponse['session'], 'finalisedAt'> & {
  finalisedAt: Date | null;
  draft: FinalisationDraft | null;
};

const DRAFT = `json_build_object(
  'comment', comment, 'hasIncident', has_incident, 'hasJoiningIssue', has_joining_issue)`;

@Injectable()
export class FinalisationQueries {
  constructor(private readonly database: Database) {}

  /** The whole page in one statement. */
  async get(sessionId: string): Promise<FinalisationResponse> {
    const [facts] = await this.database.sql<Facts>(
      `select id, number, procedure_edition as "procedureEdition", finalised_at as "finalisedAt",
              (select ${DRAFT} from finalisation_drafts where session_id = sessions.id) as draft
         from sessions where id = $1 and deleted_at is null`,
      [sessionId],
    );
    if (!facts) throw new NotFound();
    const { draft, finalisedAt, ...session } = facts;
    return {
      session: { ...session, finalisedAt: finalisedAt?.toISOString() ?? null },
      draft: draft ?? NOTHING_NOTED,
    };
  }

  /** What is noted so far, as it stands in a transaction. */
  async draft(sql: Sql, sessionId: string): Promise<FinalisationDraft> {
    const [row] = await sql.sql<{ draft: FinalisationDraft }>(
      `select ${DRAFT} as draft from finalisation_drafts where session_id = $1`,
      [sessionId],
    );
    return row?.draft ?? NOTHING_NOTED;
  }
}
