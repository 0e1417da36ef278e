import { Controller, Inject } from '@nestjs/common';
import type { AboutResponse } from '#dto/platform/about.response.js';
import type { CapturedMailsResponse } from '#dto/platform/captured-mails.response.js';
import type { HealthResponse } from '#dto/platform/health.response.js';
import { platformEndpoints } from '#dto/platform/platform.endpoints.js';
import { CONFIG, type Config } from './config/config.js';
import { Endpoint } from './contract/endpoint.decorator.js';
import { Criteria } from './contract/input.decorator.js';
import { Demo } from './demo.js';
import { Health } from './health/health.js';
import { PlatformQueries } from './platform.queries.js';
import { NotFound, Refusal } from './problems/refusal.js';
import { Public } from './public.decorator.js';

@Controller()
export class PlatformController {
  constructor(
    private readonly health: Health,
    private readonly queries: PlatformQueries,
    private readonly demo: Demo,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Endpoint(platformEndpoints.live)
  @Public()
  live(): HealthResponse {
    return { status: 'up', checks: {} };
  }

  @Endpoint(platformEndpoints.ready)
  @Public()
  async ready(): Promise<HealthResponse> {
    const health = await this.health.ready();
    if (health.status === 'up') return health;
    throw new Refusal('NOT_READY', 'unavailable', { retryAfter: 5, members: { checks: health.checks } });
  }

  @Endpoint(platformEndpoints.about)
  @Public()
  async about(): Promise<AboutResponse> {
    return {
      certifierName: this.config.certifierName,
      supportEmail: this.config.supportEmail ?? null,
      dpoEmail: this.config.dpoEmail ?? null,
      demo: await this.demo.isOn(),
    };
  }

  @Endpoint(platformEndpoints.capturedMails)
  @Public()
  async capturedMails(@Criteria() { to }: { to?: string }): Promise<CapturedMailsResponse> {
    if (!(await this.demo.isOn())) throw new NotFound();
    return this.queries.capturedMails(to);
  }
}
