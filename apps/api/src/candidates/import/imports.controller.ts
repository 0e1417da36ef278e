import { Controller, Param, ParseIntPipe, type StreamableFile } from '@nestjs/common';
import type { ConfirmImportRequest } from '#dto/candidates/confirm-import.request.js';
import type { ImportReport } from '#dto/candidates/import-candidates.js';
import { importsEndpoints } from '#dto/candidates/imports.endpoints.js';
import type { MendRowRequest } from '#dto/candidates/mend-row.request.js';
import type {
  ImportCreated,
  MendedRow,
  StagedImportQuery,
  StagedImportResponse,
  StagedPeople,
  StagedPeopleQuery,
} from '#dto/candidates/staged-import.response.js';
import type { PaperQuery } from '#dto/papers/paper.query.js';
import { Allow, By } from '../../access/allow.decorator.js';
import type { Actor } from '../../platform/actor.js';
import { Endpoint } from '../../platform/contract/endpoint.decorator.js';
import { Criteria, Input } from '../../platform/contract/input.decorator.js';
import { Upload, type UploadedFile } from '../../platform/contract/upload.decorator.js';
import { NotFound } from '../../platform/problems/refusal.js';
import { asFile } from '../spreadsheet/as-file.js';
import { ImportsService } from './imports.service.js';

/** A row is named by its number; what is none names nothing. */
const RowNumber = () => Param('row', new ParseIntPipe({ exceptionFactory: () => new NotFound() }));

@Controller()
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Endpoint(importsEndpoints.create)
  @Allow('candidate:import', { session: 'sessionId' })
  create(
    @By() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Upload() file: UploadedFile,
  ): Promise<ImportCreated> {
    return this.imports.create(actor, sessionId, file);
  }

  @Endpoint(importsEndpoints.mend)
  @Allow('candidate:import', { session: 'sessionId' })
  mend(
    @By() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Param('importId') importId: string,
    @RowNumber() row: number,
    @Input() changes: MendRowRequest,
  ): Promise<MendedRow> {
    return this.imports.mend(actor, sessionId, importId, row, changes);
  }

  @Endpoint(importsEndpoints.file)
  @Allow('candidate:import', { session: 'sessionId' })
  async file(
    @By() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Param('importId') importId: string,
    @Criteria() { locale }: PaperQuery,
  ): Promise<StreamableFile> {
    return asFile(await this.imports.file(actor, sessionId, importId, locale));
  }

  @Endpoint(importsEndpoints.confirm)
  @Allow('candidate:import', { session: 'sessionId' })
  confirm(
    @By() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Param('importId') importId: string,
    @Input() request: ConfirmImportRequest,
  ): Promise<ImportReport> {
    return this.imports.confirm(actor, sessionId, importId, request);
  }

  @Endpoint(importsEndpoints.read)
  @Allow('candidate:import', { session: 'sessionId' })
  read(
    @By() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Param('importId') importId: string,
    @Criteria() query: StagedImportQuery,
  ): Promise<StagedImportResponse> {
    return this.imports.read(actor, sessionId, importId, query);
  }

  @Endpoint(importsEndpoints.people)
  @Allow('candidate:import', { session: 'sessionId' })
  people(
    @By() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Param('importId') importId: string,
    @Criteria() query: StagedPeopleQuery,
  ): Promise<StagedPeople> {
    return this.imports.people(actor, sessionId, importId, query);
  }

  @Endpoint(importsEndpoints.discard)
  @Allow('candidate:import', { session: 'sessionId' })
  discard(
    @By() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Param('importId') importId: string,
  ): Promise<void> {
    return this.imports.discard(actor, sessionId, importId);
  }
}
