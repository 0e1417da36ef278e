import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { StudentsModule } from '../students/students.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { PlacesModule } from '../places/places.module.js';
import { Journal } from '../platform/journal/journal.js';
import { PersonalData } from '../platform/privacy/personal-data.js';
import { CandidateEntity } from './candidate.entity.js';
import { CandidatesController } from './candidates.controller.js';
import { candidatesHolding } from './candidates.holding.js';
import { CandidatesQueries } from './candidates.queries.js';
import { CandidatesService } from './candidates.service.js';
import { CandidatesExportService } from './export/candidates-export.service.js';
import { CandidateFormController } from './form/candidate-form.controller.js';
import { CandidateFormJudge } from './form/candidate-form.judge.js';
import { CandidateFormService } from './form/candidate-form.service.js';
import { CandidateRowsService } from './import/candidate-rows.service.js';
import { CandidatesImportService } from './import/candidates-import.service.js';
import { ImportsController } from './import/imports.controller.js';
import { ImportsService } from './import/imports.service.js';
import { PreviewQueries } from './import/preview.queries.js';
import { SpreadsheetQueries } from './spreadsheet/candidates-spreadsheet.queries.js';
import { CandidatesSpreadsheetService } from './spreadsheet/candidates-spreadsheet.service.js';
import { EnrolStudentsService } from './students/enrol-students.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CandidateEntity]), SessionsModule, StudentsModule, PlacesModule],
  controllers: [CandidatesController, CandidateFormController, ImportsController],
  providers: [
    CandidatesService,
    CandidatesQueries,
    CandidateRowsService,
    CandidateFormService,
    CandidateFormJudge,
    CandidatesExportService,
    CandidatesImportService,
    ImportsService,
    PreviewQueries,
    CandidatesSpreadsheetService,
    SpreadsheetQueries,
    EnrolStudentsService,
  ],
  exports: [CandidatesService, CandidateRowsService],
})
export class CandidatesModule {
  constructor(personalData: PersonalData, sessions: SessionsService, journal: Journal) {
    personalData.register(candidatesHolding(sessions, journal));
  }
}
