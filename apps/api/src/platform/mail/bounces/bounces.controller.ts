import {
  Controller,
  Inject,
  Injectable,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { BounceResponse } from '#dto/platform/bounce.response.js';
import { platformEndpoints } from '#dto/platform/platform.endpoints.js';
import { CONFIG, type Config } from '../../config/config.js';
import { Endpoint } from '../../contract/endpoint.decorator.js';
import { Upload, type UploadedFile } from '../../contract/upload.decorator.js';
import { NotFound, NotSignedIn } from '../../problems/refusal.js';
import { Public } from '../../public.decorator.js';
import { sameSeal } from '../../secret.js';
import { Bounces } from './bounces.service.js';

/** The mail system is no person: it shows a secret of its own, before anything of what it sends is read. */
@Injectable()
class MailSystemGuard implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    const { mailEventsSecret } = this.config;
    if (mailEventsSecret === undefined) throw new NotFound();
    const { authorization = '' } = context.switchToHttp().getRequest<FastifyRequest>().headers;
    if (!sameSeal(`Bearer ${mailEventsSecret}`, authorization)) throw new NotSignedIn();
    return true;
  }
}

@Controller()
export class BouncesController {
  constructor(private readonly bounces: Bounces) {}

  @Endpoint(platformEndpoints.reportBounce)
  @Public()
  @UseGuards(MailSystemGuard)
  report(@Upload() { content }: UploadedFile): Promise<BounceResponse> {
    return this.bounces.report(content);
  }
}
