import { createReadStream } from 'node:fs';
import { Controller, Param, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { paperOfSlug } from '#dto/papers/paper-names.js';
import type { EditionQuery } from '#dto/papers/paper.query.js';
import { papersEndpoints } from '#dto/papers/papers.endpoints.js';
import { Allow } from '../../access/allow.decorator.js';
import { Endpoint } from '../../platform/contract/endpoint.decorator.js';
import { Criteria } from '../../platform/contract/input.decorator.js';
import { paperFontFiles } from '../../platform/pdf/fonts.js';
import { NotFound } from '../../platform/problems/refusal.js';
import { Public } from '../../platform/public.decorator.js';
import { PapersService } from '../papers.service.js';
import { onScreen } from './screen-sheet.js';

// No script runs in it, it loads our fonts alone, and only a page of ours may frame it and look at how it is laid out.
const POLICY = [
  `default-src 'none'`,
  `style-src 'unsafe-inline'`,
  `font-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'self'`,
  'sandbox allow-same-origin',
].join('; ');

/** Papers before they are printed. */
@Controller()
export class PreviewController {
  constructor(private readonly papers: PapersService) {}

  @Endpoint(papersEndpoints.preview)
  @Allow('paper:read', { session: 'sessionId' })
  async preview(
    @Param('sessionId') sessionId: string,
    @Param('paper') slug: string,
    @Criteria() query: EditionQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const kind = paperOfSlug(slug);
    if (!kind) throw new NotFound();
    const { html } = await this.papers.ofKind(kind, sessionId, query);
    void reply.headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'x-frame-options': 'SAMEORIGIN',
    });
    return onScreen(html);
  }

  @Endpoint(papersEndpoints.font)
  @Public()
  font(@Param('font') name: string, @Res({ passthrough: true }) reply: FastifyReply): StreamableFile {
    const file = paperFontFiles().find((one) => one.name === name);
    if (!file) throw new NotFound();
    void reply.header('cache-control', 'public, max-age=86400');
    return new StreamableFile(createReadStream(file.path), { type: 'font/ttf' });
  }
}
