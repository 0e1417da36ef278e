import { Module } from '@nestjs/common';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { MassImportConfirmationService } from './mass-import-confirmation.service.js';
import { MassImportController } from './mass-import.controller.js';
import { MassImportQueries } from './mass-import.queries.js';
import { MassImportService } from './mass-import.service.js';

/** « Créer/éditer plusieurs sessions »: a term of sessions with their candidates from one file. */
@Module({
  imports: [SessionsModule, CandidatesModule],
  controllers: [MassImportController],
  providers: [MassImportService, MassImportConfirmationService, MassImportQueries],
})
export class MassImportModule {}
