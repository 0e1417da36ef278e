import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CentresModule } from '../centres/centres.module.js';
import { SessionEntity } from './session.entity.js';
import { SessionDeletionService } from './session-deletion.service.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsQueries } from './sessions.queries.js';
import { SessionsService } from './sessions.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([SessionEntity]), CentresModule],
  controllers: [SessionsController],
  providers: [SessionsService, SessionDeletionService, SessionsQueries],
  exports: [SessionsService],
})
export class SessionsModule {}
