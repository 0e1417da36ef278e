import { Controller, Param, StreamableFile } from '@nestjs/common';
import type { PaperQuery } from '#dto/papers/paper.query.js';
import { massImportEndpoints } from '#dto/mass-import/mass-import.endpoints.js';
import type {
  MassImportQuery,
  MassImportReport,
  MassImportResult,
} from '#dto/mass-import/mass-import.response.js';
import { Allow, By } from '../access/allow.decorator.js';
import type { Actor } from '../platform/actor.js';
import { Endpoint } from '../platform/contract/endpoint.decorator.js';
import { Criteria } from '../platform/contract/input.decorator.js';
import { Upload, type UploadedFile } from '../platform/contract/upload.decorator.js';
import { MassImportConfirmationService } from './mass-import-confirmation.service.js';
import { MassImportService } from './mass-import.service.js';

@Controller()
export class MassImportController {
  constructor(
    private readonly massImport: MassImportService,
    private readonly confirmation: MassImportConfirmationService,
  ) {}

  @Endpoint(massImportEndpoints.template)
  @Allow('session:mass-import', { centre: 'centreId' })
  async template(
    @Param('centreId') centreId: string,
    @Criteria() criteria: PaperQuery,
  ): Promise<StreamableFile> {
    return asCsv(await this.massImport.template(centreId, criteria));
  }

  @Endpoint(massImportEndpoints.upload)
  @Allow('session:mass-import', { centre: 'centreId' })
  upload(
    @By() actor: Actor,
    @Param('centreId') centreId: string,
    @Criteria() criteria: MassImportQuery,
    @Upload() file: UploadedFile,
  ): Promise<MassImportReport> {
    return this.massImport.upload(actor, centreId, file, criteria);
  }

  @Endpoint(massImportEndpoints.get)
  @Allow('session:mass-import', { centre: 'centreId' })
  get(
    @By() actor: Actor,
    @Param('centreId') centreId: string,
    @Param('massImportId') importId: string,
  ): Promise<MassImportReport> {
    return this.massImport.get(actor, centreId, importId);
  }

  @Endpoint(massImportEndpoints.confirm)
  @Allow('session:mass-import', { centre: 'centreId' })
  confirm(
    @By() actor: Actor,
    @Param('centreId') centreId: string,
    @Param('massImportId') importId: string,
  ): Promise<MassImportResult> {
    return this.confirmation.confirm(actor, centreId, importId);
  }

  @Endpoint(massImportEndpoints.discard)
  @Allow('session:mass-import', { centre: 'centreId' })
  discard(
    @By() actor: Actor,
    @Param('centreId') centreId: string,
    @Param('massImportId') importId: string,
  ): Promise<void> {
    return this.massImport.discard(actor, centreId, importId);
  }
}

const asCsv = (text: string) => {
  const content = Buffer.from(text);
  return new StreamableFile(content, {
    type: 'text/csv; charset=utf-8',
    disposition: 'attachment; filename="import-sessions.csv"',
    length: content.length,
  });
};
