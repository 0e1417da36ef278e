import { Controller, Param, StreamableFile } from '@nestjs/common';
import type { CandidatePage } from '#dto/candidates/candidate.response.js';
import { candidatesEndpoints } from '#dto/candidates/candidates.endpoints.js';
import type { EnrolledStudents, EnrolStudentsRequest } from '#dto/candidates/enrol-students.js';
import type { ImportCandidatesQuery, ImportReport } from '#dto/candidates/import-candidates.js';
import type { ExportCandidatesQuery, ListCandidatesQuery } from '#dto/candidates/list-candidates.query.js';
import type { PaperQuery } from '#dto/papers/paper.query.js';
import { Allow, By } from '../access/allow.decorator.js';
import type { Actor } from '../platform/actor.js';
import { Endpoint } from '../platform/contract/endpoint.decorator.js';
import { Criteria, Input } from '../platform/contract/input.decorator.js';
import { Upload, type UploadedFile } from '../platform/contract/upload.decorator.js';
import { CandidatesQueries } from './candidates.queries.js';
import { CandidatesExportService } from './export/candidates-export.service.js';
import { CandidatesImportService } from './import/candidates-import.service.js';
import { asFile } from './spreadsheet/as-file.js';
import { CandidatesSpreadsheetService } from './spreadsheet/candidates-spreadsheet.service.js';
import { EnrolStudentsService } from './students/enrol-students.service.js';

@Controller()
export class CandidatesController {
  constructor(
    private readonly queries: CandidatesQueries,
    private readonly imports: CandidatesImportService,
    private readonly spreadsheets: CandidatesSpreadsheetService,
    private readonly exports: CandidatesExportService,
    private readonly students: EnrolStudentsService,
  ) {}

  @Endpoint(candidatesEndpoints.list)
  @Allow('candidate:read', { session: 'sessionId' })
  list(
    @Param('sessionId') sessionId: string,
    @Criteria() criteria: ListCandidatesQuery,
  ): Promise<CandidatePage> {
    return this.queries.list(sessionId, criteria);
  }

  @Endpoint(candidatesEndpoints.spreadsheet)
  @Allow('candidate:read', { session: 'sessionId' })
  async spreadsheet(
    @Param('sessionId') sessionId: string,
    @Criteria() { locale }: PaperQuery,
  ): Promise<StreamableFile> {
    return asFile(await this.spreadsheets.template(sessionId, locale));
  }

  @Endpoint(candidatesEndpoints.export)
  @Allow('candidate:read', { session: 'sessionId' })
  async export(
    @Param('sessionId') sessionId: string,
    @Criteria() criteria: ExportCandidatesQuery,
  ): Promise<StreamableFile> {
    const { fileName, content } = await this.exports.export(sessionId, criteria);
    return new StreamableFile(content, {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${fileName}"`,
    });
  }

  @Endpoint(candidatesEndpoints.import)
  @Allow('candidate:import', { session: 'sessionId' })
  import(
    @By() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Criteria() criteria: ImportCandidatesQuery,
    @Upload() file: UploadedFile,
  ): Promise<ImportReport> {
    return this.imports.import(actor, sessionId, file, criteria);
  }

  @Endpoint(candidatesEndpoints.enrolStudents)
  @Allow('student:enrol', { session: 'sessionId' })
  enrolStudents(
    @By() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Input() request: EnrolStudentsRequest,
  ): Promise<EnrolledStudents> {
    return this.students.enrol(actor, sessionId, request);
  }
}
