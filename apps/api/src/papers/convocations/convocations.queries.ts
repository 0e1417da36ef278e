import { Injectable } from '@nestjs/common';
import type { ConvocationPage, ConvocationRow } from '#dto/papers/convocations/convocation.response.js';
import type { ListConvocationsQuery } from '#dto/papers/convocations/list-convocations.query.js';
import { Database } from '../../platform/database/database.js';
import type { Sql } from '../../platform/database/tx.js';
import { deliveryOf, wentElsewhere } from '../../platform/mail/deliveries.js';

/** What decides whether a candidate gets a mail now. */
export interface Addressee {
  readonly candidateId: string;
  readonly email: string | null;
  readonly state: 'queued' | 'sent' | 'failed' | 'dropped' | null;
  /** The newest mail went to an address that is no longer theirs. */
  readonly addressChanged: boolean;
  /** What the newest mail said of day, hour and place is no longer so. */
  readonly sessionChanged: boolean;
}

const ADDRESS_CHANGED = `${wentElsewhere('candidates.id', 'candidates.email')} as "addressChanged"`;

// By the order of the journal, which is one for all acts on a session, and needs no clock.
const SESSION_CHANGED = `coalesce(${deliveryOf('candidates.id')} ->> 'state' = 'sent' and told.seq < (
    select max(seq) from journal
     where session_id = $1 and act = 'session.updated' and details -> 'after' ?| array['date', 'time', 'site', 'room']
  ), false) as "sessionChanged"`;

const CONVOKED = `candidates left join (
    select candidate_id, max(seq) as seq from journal cross join unnest(subject_ids) as candidate_id
     where session_id = $1 and act = 'convocations.sent' group by candidate_id
  ) as told on told.candidate_id = candidates.id
  where candidates.session_id = $1`;

const ADDRESSEES = `select candidates.id as "candidateId", email, ${deliveryOf('candidates.id')} ->> 'state' as state,
       ${ADDRESS_CHANGED}, ${SESSION_CHANGED}
  from ${CONVOKED}`;

@Injectable()
export class ConvocationsQueries {
  constructor(private readonly database: Database) {}

  /** A page of the candidates, as the papers sort them, with what became of each mail. */
  async list(sessionId: string, { page, pageSize }: ListConvocationsQuery): Promise<ConvocationPage> {
    // Counted first: who looks again until no mail waits any more has the rows at least as new as that.
    const [counted] = await this.database.sql<ConvocationPage['counts'] & { total: number }>(
      `select count(*) as total,
              count(*) filter (where email is null) as "withoutAddress",
              count(*) filter (where email is not null and state = 'queued') as queued,
              count(*) filter (where email is not null and state = 'sent' and not "addressChanged" and not "sessionChanged") as sent,
              count(*) filter (where "addressChanged") as "addressChanged",
              count(*) filter (where email is not null and "sessionChanged" and not "addressChanged") as "sessionChanged",
              count(*) filter (where email is not null and state = 'failed') as failed,
              count(*) filter (where "addressChanged" or email is not null
                and ("sessionChanged" or coalesce(state, 'dropped') in ('failed', 'dropped'))) as "toSend"
         from (${ADDRESSEES}) as addressees`,
      [sessionId],
    );
    const items = await this.database.sql<ConvocationRow>(
      `select id as "candidateId", last_name as "lastName", first_name as "firstName", email,
              ${deliveryOf('candidates.id')} as delivery, ${ADDRESS_CHANGED}, ${SESSION_CHANGED}
         from ${CONVOKED}
        order by last_name collate "fr-x-icu", first_name collate "fr-x-icu", id limit $2 offset $3`,
      [sessionId, pageSize, (page - 1) * pageSize],
    );
    const { total = 0, ...counts } = counted ?? {};
    return { items, total, page, pageSize, counts: { ...NONE, ...counts } };
  }

  /** The candidates of a session, or of them those named, as they stand in this transaction. */
  async addressees(sql: Sql, sessionId: string, candidateIds?: readonly string[]): Promise<Addressee[]> {
    return sql.sql<Addressee>(
      `select * from (${ADDRESSEES}) as addressees where $2::uuid[] is null or "candidateId" = any($2)
        order by "candidateId"`,
      [sessionId, candidateIds ?? null],
    );
  }
}

const NONE = {
  toSend: 0,
  queued: 0,
  sent: 0,
  addressChanged: 0,
  sessionChanged: 0,
  failed: 0,
  withoutAddress: 0,
};
