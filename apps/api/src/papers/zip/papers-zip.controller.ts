import { Controller, Param, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { PaperQuery, PapersOfSessionsQuery } from '#dto/papers/paper.query.js';
import { papersEndpoints } from '#dto/papers/papers.endpoints.js';
import { EXPECTED_LENGTH } from '#dto/platform/expected-length.js';
import { Allow } from '../../access/allow.decorator.js';
import { Endpoint } from '../../platform/contract/endpoint.decorator.js';
import { Criteria } from '../../platform/contract/input.decorator.js';
import { whileWanted } from '../hand-out.interceptor.js';
import { PapersZipService, type PapersZip } from './papers-zip.service.js';

@Controller()
export class PapersZipController {
  constructor(private readonly zips: PapersZipService) {}

  @Endpoint(papersEndpoints.zip)
  @Allow('paper:read', { session: 'sessionId' })
  async zip(
    @Param('sessionId') sessionId: string,
    @Criteria() query: PaperQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return asFile(await this.zips.ofSession(sessionId, query, whileWanted(reply)), reply);
  }

  @Endpoint(papersEndpoints.zipOfSessions)
  @Allow('paper:read', { centre: 'centreId' })
  async zipOfSessions(
    @Param('centreId') centreId: string,
    @Criteria() query: PapersOfSessionsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return asFile(await this.zips.ofSessions(centreId, query, whileWanted(reply)), reply);
  }
}

function asFile({ fileName, content, expectedLength }: PapersZip, reply: FastifyReply): StreamableFile {
  void reply.header(EXPECTED_LENGTH, String(expectedLength));
  return new StreamableFile(content, {
    type: 'application/zip',
    disposition: `attachment; filename="${fileName}"`,
  });
}
