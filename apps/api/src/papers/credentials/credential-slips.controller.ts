import { Controller, Inject, Param, UseInterceptors } from '@nestjs/common';
import {
  credentialSlipsEndpoints,
  type CredentialSlipsQuery,
} from '#dto/papers/credentials/credential-slips.endpoints.js';
import { Allow, By } from '../../access/allow.decorator.js';
import type { Actor } from '../../platform/actor.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Endpoint } from '../../platform/contract/endpoint.decorator.js';
import { Criteria } from '../../platform/contract/input.decorator.js';
import { CredentialsService } from '../../students/credentials/credentials.service.js';
import { HandOutPaper } from '../hand-out.interceptor.js';
import type { PaperJob } from '../paper-job.js';
import { credentialSlips, slipsName, SLIPS_PER_PAGE } from './credential-slips.paper.js';

@Controller()
@UseInterceptors(HandOutPaper)
export class CredentialSlipsController {
  constructor(
    private readonly credentials: CredentialsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Endpoint(credentialSlipsEndpoints.print)
  @Allow('student:credentials', { centre: 'centreId' })
  async print(
    @By() actor: Actor,
    @Param('centreId') centreId: string,
    @Criteria() { locale, ...chosen }: CredentialSlipsQuery,
  ): Promise<PaperJob> {
    const data = await this.credentials.slips(actor, centreId, chosen);
    return {
      fileName: slipsName(locale, chosen.division),
      html: credentialSlips(data, locale, this.config.publicUrl),
      pages: Math.ceil(data.slips.length / SLIPS_PER_PAGE),
    };
  }
}
