import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CentresModule } from '../centres/centres.module.js';
import { PersonalData } from '../platform/privacy/personal-data.js';
import { SessionEntity } from './session.entity.js';
import { CalendarFeedController } from './calendar-feed/calendar-feed.controller.js';
import { CalendarFeedEntity } from './calendar-feed/calendar-feed.entity.js';
import { CalendarFeedQueries } from './calendar-feed/calendar-feed.queries.js';
import { CalendarFeedService } from './calendar-feed/calendar-feed.service.js';
import { SessionDeletionService } from './session-deletion.service.js';
import { SessionListQueries } from './session-list.queries.js';
import { SessionsController } from './sessions.controller.js';
import { sessionsHolding } from './sessions.holding.js';
import { SessionsQueries } from './sessions.queries.js';
import { SessionsService } from './sessions.service.js';
import { TimelineQueries } from './timeline.queries.js';

@Module({
  imports: [TypeOrmModule.forFeature([SessionEntity, CalendarFeedEntity]), CentresModule],
  controllers: [SessionsController, CalendarFeedController],
  providers: [
    SessionsService,
    SessionDeletionService,
    SessionsQueries,
    SessionListQueries,
    TimelineQueries,
    CalendarFeedService,
    CalendarFeedQueries,
  ],
  exports: [SessionsService],
})
export class SessionsModule {
  constructor(personalData: PersonalData) {
    personalData.register(sessionsHolding);
  }
}
