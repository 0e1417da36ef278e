import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/sessions.module.js';
import { ConvocationsController } from './convocations/convocations.controller.js';
import { ConvocationsQueries } from './convocations/convocations.queries.js';
import { ConvocationsService } from './convocations/convocations.service.js';
import { CredentialsModule } from '../students/credentials/credentials.module.js';
import { CredentialSlipsController } from './credentials/credential-slips.controller.js';
import { DocumentsController } from './documents/documents.controller.js';
import { DocumentsService } from './documents/documents.service.js';
import { PaperPrinter } from './paper-printer.js';
import { PapersController } from './papers.controller.js';
import { PapersQueries } from './papers.queries.js';
import { PreviewController } from './preview/preview.controller.js';
import { PapersZipController } from './zip/papers-zip.controller.js';
import { PapersZipService } from './zip/papers-zip.service.js';
import { PapersService } from './papers.service.js';

@Module({
  imports: [SessionsModule, CredentialsModule],
  controllers: [
    PapersController,
    PreviewController,
    PapersZipController,
    ConvocationsController,
    CredentialSlipsController,
    DocumentsController,
  ],
  providers: [
    PapersService,
    PapersZipService,
    ConvocationsService,
    ConvocationsQueries,
    DocumentsService,
    PapersQueries,
    PaperPrinter,
  ],
})
export class PapersModule {}
