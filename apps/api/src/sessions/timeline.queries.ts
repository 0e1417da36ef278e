import { Injectable } from '@nestjs/common';
import type { JournalAct } from '#dto/platform/journal-acts.js';
import type { TimelineActor, TimelinePage, TimelineQuery } from '#dto/sessions/timeline.response.js';
import { Database } from '../platform/database/database.js';

interface ActRow {
  seq: number;
  at: Date;
  act: JournalAct;
  actor: TimelineActor;
  subjects: string[] | null;
  details: Record<string, unknown> | null;
}

/** Who acted: the name is read from the account, so that erasing the account erases the name here too. */
const ACTOR = `jsonb_build_object('kind', actor_kind, 'id', actor_id, 'name', (
  select first_name || ' ' || last_name from accounts where accounts.id = actor_id and actor_kind = 'person'))`;

const SUBJECTS = `(select json_agg(last_name || ' ' || first_name order by last_name collate "fr-x-icu", first_name collate "fr-x-icu")
  from candidates where candidates.session_id = journal.session_id and candidates.id = any(subject_ids))`;

const FILTERED = `session_id = $1 and ($2::text is null or act = $2) and ($3::text is null or coalesce(actor_id::text, actor_kind) = $3)`;

@Injectable()
export class TimelineQueries {
  constructor(private readonly database: Database) {}

  /** The acts on a session, the last first, with what they can be filtered by. */
  async timeline(sessionId: string, { page, pageSize, act, actor }: TimelineQuery): Promise<TimelinePage> {
    const filter = [sessionId, act ?? null, actor ?? null];
    const [known] = await this.database.sql<{ total: number; acts: JournalAct[]; actors: TimelineActor[] }>(
      `select (select count(*) from journal where ${FILTERED}) as total,
              (select coalesce(json_agg(distinct act), '[]') from journal where session_id = $1) as acts,
              (select coalesce(json_agg(actor), '[]') from (
                 select distinct ${ACTOR} as actor from journal where session_id = $1) as people) as actors`,
      filter,
    );
    const rows = await this.database.sql<ActRow>(
      `select seq, at, act, ${ACTOR} as actor, ${SUBJECTS} as subjects, details from journal
        where ${FILTERED} order by seq desc limit $4 offset $5`,
      [...filter, pageSize, (page - 1) * pageSize],
    );
    const items = rows.map(({ at, subjects, ...row }) => ({
      ...row,
      at: at.toISOString(),
      subjects: subjects ?? [],
    }));
    return {
      items,
      total: known?.total ?? 0,
      page,
      pageSize,
      acts: known?.acts ?? [],
      actors: known?.actors ?? [],
    };
  }
}
