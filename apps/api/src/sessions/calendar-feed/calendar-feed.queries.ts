import { Inject, Injectable } from '@nestjs/common';
import { SESSION_MINUTES } from '#dto/sessions/sessions.limits.js';
import { iCalendar } from '../../platform/calendar/icalendar.js';
import { Clock } from '../../platform/clock/clock.js';
import { instantOf } from '../../platform/clock/wall-clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/problems/refusal.js';

interface SessionInCalendar {
  id: string;
  number: number;
  site: string;
  room: string;
  date: string;
  time: string;
  invigilators: string;
  observations: string | null;
  version: number;
  createdAt: Date;
}

/** What is older than this has no place in a calendar any more. */
const PAST_DAYS = 366;

@Injectable()
export class CalendarFeedQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async feed(centreId: string): Promise<{ generation: number; openedAt: Date | null } | undefined> {
    const [feed] = await this.database.sql<{ generation: number; openedAt: Date | null }>(
      'select generation, opened_at as "openedAt" from calendar_feeds where centre_id = $1',
      [centreId],
    );
    return feed;
  }

  /** The sessions of a centre as a calendar, without any code: who subscribes may well be no member. */
  async calendar(centreId: string): Promise<string> {
    const [centre] = await this.database.sql<{ name: string; timeZone: string }>(
      'select name, time_zone as "timeZone" from centres where id = $1',
      [centreId],
    );
    if (!centre) throw new NotFound();
    const sessions = await this.database.sql<SessionInCalendar>(
      `select id, number, site, room, date, to_char(time, 'HH24:MI') as time, invigilators, observations, version,
              created_at as "createdAt"
         from sessions where centre_id = $1 and deleted_at is null and date >= $2::timestamptz::date - ${PAST_DAYS}
        order by date, sessions.time, number`,
      [centreId, this.clock.now()],
    );
    const { publicUrl } = this.config;
    const events = sessions.map((session) => ({
      uid: `${session.id}@${new URL(publicUrl).hostname}`,
      start: instantOf(session.date, session.time, centre.timeZone),
      minutes: SESSION_MINUTES,
      summary: `Session ${session.number} – ${session.room}`,
      location: `${session.site}, ${session.room}`,
      description: [session.invigilators, session.observations].filter(Boolean).join('\n\n'),
      url: `${publicUrl}/sessions/${session.id}`,
      stamp: session.createdAt,
      sequence: session.version - 1,
    }));
    return iCalendar(centre.name, events);
  }
}
