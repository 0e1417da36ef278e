import { Controller, Param, UseInterceptors } from '@nestjs/common';
import type { EditionQuery, PaperQuery } from '#dto/papers/paper.query.js';
import { papersEndpoints } from '#dto/papers/papers.endpoints.js';
import { Allow } from '../access/allow.decorator.js';
import { Endpoint } from '../platform/contract/endpoint.decorator.js';
import { Criteria } from '../platform/contract/input.decorator.js';
import { HandOutPaper } from './hand-out.interceptor.js';
import type { PaperJob } from './paper-job.js';
import { PapersService } from './papers.service.js';

@Controller()
@UseInterceptors(HandOutPaper)
export class PapersController {
  constructor(private readonly papers: PapersService) {}

  @Endpoint(papersEndpoints.attendanceSheet)
  @Allow('paper:read', { session: 'sessionId' })
  attendanceSheet(@Param('sessionId') sessionId: string, @Criteria() query: EditionQuery): Promise<PaperJob> {
    return this.papers.attendanceSheet(sessionId, query);
  }

  @Endpoint(papersEndpoints.invigilatorKit)
  @Allow('paper:read', { session: 'sessionId' })
  invigilatorKit(@Param('sessionId') sessionId: string, @Criteria() query: PaperQuery): Promise<PaperJob> {
    return this.papers.invigilatorKit(sessionId, query);
  }

  @Endpoint(papersEndpoints.pv)
  @Allow('paper:read', { session: 'sessionId' })
  pv(@Param('sessionId') sessionId: string, @Criteria() query: PaperQuery): Promise<PaperJob> {
    return this.papers.pv(sessionId, query);
  }

  @Endpoint(papersEndpoints.convocations)
  @Allow('paper:read', { session: 'sessionId' })
  convocations(@Param('sessionId') sessionId: string, @Criteria() query: PaperQuery): Promise<PaperJob> {
    return this.papers.convocations(sessionId, query);
  }

  @Endpoint(papersEndpoints.convocationRegister)
  @Allow('paper:read', { session: 'sessionId' })
  convocationRegister(
    @Param('sessionId') sessionId: string,
    @Criteria() query: PaperQuery,
  ): Promise<PaperJob> {
    return this.papers.convocationRegister(sessionId, query);
  }

  @Endpoint(papersEndpoints.incidentForm)
  @Allow('paper:read', { session: 'sessionId' })
  incidentForm(@Param('sessionId') sessionId: string, @Criteria() query: EditionQuery): Promise<PaperJob> {
    return this.papers.incidentForm(sessionId, query);
  }

  @Endpoint(papersEndpoints.fraudReport)
  @Allow('paper:read', { session: 'sessionId' })
  fraudReport(@Param('sessionId') sessionId: string, @Criteria() query: PaperQuery): Promise<PaperJob> {
    return this.papers.fraudReport(sessionId, query);
  }
}
