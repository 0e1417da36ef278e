import { Controller, Param, UseInterceptors } from '@nestjs/common';
import type { DocumentsResponse } from '#dto/papers/documents/document.response.js';
import { documentsEndpoints } from '#dto/papers/documents/documents.endpoints.js';
import type { PaperQuery } from '#dto/papers/paper.query.js';
import { Allow } from '../../access/allow.decorator.js';
import { Endpoint } from '../../platform/contract/endpoint.decorator.js';
import { Criteria } from '../../platform/contract/input.decorator.js';
import { HandOutPaper } from '../hand-out.interceptor.js';
import type { PaperJob } from '../paper-job.js';
import { DocumentsService } from './documents.service.js';

@Controller()
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  @Endpoint(documentsEndpoints.list)
  @Allow('document:read')
  list(@Criteria() criteria: PaperQuery): Promise<DocumentsResponse> {
    return this.documents.list(criteria);
  }

  @Endpoint(documentsEndpoints.print)
  @Allow('document:read')
  @UseInterceptors(HandOutPaper)
  print(@Param('name') name: string, @Criteria() criteria: PaperQuery): PaperJob {
    return this.documents.print(name, criteria);
  }
}
