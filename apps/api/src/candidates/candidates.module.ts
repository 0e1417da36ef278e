import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SessionsModule } from '../sessions/sessions.module.js';
import { CandidateEntity } from './candidate.entity.js';
import { CandidatesController } from './candidates.controller.js';
import { CandidatesQueries } from './candidates.queries.js';
import { CandidatesService } from './candidates.service.js';
import { CandidatesImportService } from './import/candidates-import.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CandidateEntity]), SessionsModule],
  controllers: [CandidatesController],
  providers: [CandidatesService, CandidatesQueries, CandidatesImportService],
  exports: [CandidatesService],
})
export class CandidatesModule {}
