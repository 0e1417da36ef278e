import { Controller, Param, StreamableFile } from '@nestjs/common';
import { papersEndpoints } from '#dto/papers/papers.endpoints.js';
import { Allow } from '../access/allow.decorator.js';
import { Endpoint } from '../platform/contract/endpoint.decorator.js';
import { PapersService, type Paper } from './papers.service.js';

@Controller()
export class PapersController {
  constructor(private readonly papers: PapersService) {}

  @Endpoint(papersEndpoints.attendanceSheet)
  @Allow('paper:read', { session: 'sessionId' })
  async attendanceSheet(@Param('sessionId') sessionId: string): Promise<StreamableFile> {
    return asFile(await this.papers.attendanceSheet(sessionId));
  }
}

const asFile = ({ fileName, content }: Paper) =>
  new StreamableFile(content, {
    type: 'application/pdf',
    disposition: `attachment; filename="${fileName}"`,
    length: content.length,
  });
