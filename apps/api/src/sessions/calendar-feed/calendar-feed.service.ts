import { Inject, Injectable } from '@nestjs/common';
import type { CalendarFeed } from '#dto/sessions/calendar-feed.response.js';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/problems/refusal.js';
import { SECRET } from '../../platform/secret.js';
import { CalendarFeedQueries } from './calendar-feed.queries.js';
import { centreOfAddress, feedAddress, isGenuine } from './feed-address.js';

/** The sessions of a centre in the calendars of its people, by an address that can be taken back. */
@Injectable()
export class CalendarFeedService {
  constructor(
    private readonly database: Database,
    private readonly queries: CalendarFeedQueries,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(SECRET) private readonly secret: string,
  ) {}

  async get(centreId: string): Promise<CalendarFeed> {
    const feed = await this.queries.feed(centreId);
    if (!feed?.openedAt) return { url: null, openedAt: null };
    const address = feedAddress(this.secret, centreId, feed.generation);
    return {
      url: `${this.config.publicUrl}/api/calendars/${address}/sessions.ics`,
      openedAt: feed.openedAt.toISOString(),
    };
  }

  /** Opens the feed under a new address: an earlier one is dead at once. */
  async open(centreId: string): Promise<CalendarFeed> {
    await this.database.transaction((tx) =>
      tx.sql(
        `insert into calendar_feeds as feed (centre_id, generation, opened_at) values ($1, 1, $2)
         on conflict (centre_id) do update set generation = feed.generation + 1, opened_at = excluded.opened_at`,
        [centreId, this.clock.now()],
      ),
    );
    return this.get(centreId);
  }

  async close(centreId: string): Promise<void> {
    await this.database.transaction((tx) =>
      tx.sql(
        `update calendar_feeds set opened_at = null, generation = generation + 1
          where centre_id = $1 and opened_at is not null`,
        [centreId],
      ),
    );
  }

  /** The calendar behind a secret address; a forged or revoked one is no address at all. */
  async calendar(address: string): Promise<string> {
    const centreId = centreOfAddress(address);
    const feed = centreId ? await this.queries.feed(centreId) : undefined;
    if (!centreId || !feed?.openedAt || !isGenuine(address, this.secret, centreId, feed.generation)) {
      throw new NotFound();
    }
    return this.queries.calendar(centreId);
  }
}
