import { createHash } from 'node:crypto';
import { Controller, Headers, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { CalendarFeed } from '#dto/sessions/calendar-feed.response.js';
import { sessionsEndpoints } from '#dto/sessions/sessions.endpoints.js';
import { Allow } from '../../access/allow.decorator.js';
import { Endpoint } from '../../platform/contract/endpoint.decorator.js';
import { Public } from '../../platform/public.decorator.js';
import { CalendarFeedService } from './calendar-feed.service.js';

@Controller()
export class CalendarFeedController {
  constructor(private readonly feeds: CalendarFeedService) {}

  @Endpoint(sessionsEndpoints.calendarFeed)
  @Allow('calendar:manage', { centre: 'centreId' })
  calendarFeed(@Param('centreId') centreId: string): Promise<CalendarFeed> {
    return this.feeds.get(centreId);
  }

  @Endpoint(sessionsEndpoints.openCalendarFeed)
  @Allow('calendar:manage', { centre: 'centreId' })
  openCalendarFeed(@Param('centreId') centreId: string): Promise<CalendarFeed> {
    return this.feeds.open(centreId);
  }

  @Endpoint(sessionsEndpoints.closeCalendarFeed)
  @Allow('calendar:manage', { centre: 'centreId' })
  closeCalendarFeed(@Param('centreId') centreId: string): Promise<void> {
    return this.feeds.close(centreId);
  }

  @Endpoint(sessionsEndpoints.calendar)
  @Public()
  async calendar(
    @Param('address') address: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const calendar = await this.feeds.calendar(address);
    const tag = `"${createHash('sha256').update(calendar).digest('base64url')}"`;
    void reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (known === tag || known === `W/${tag}`) {
      void reply.status(304);
      return undefined;
    }
    void reply.type('text/calendar; charset=utf-8');
    return calendar;
  }
}
