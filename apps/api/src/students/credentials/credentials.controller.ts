import { Controller, Param } from '@nestjs/common';
import type { RenewCredentialsRequest, RenewedCredentials } from '#dto/students/credentials/credentials.js';
import { credentialsEndpoints } from '#dto/students/credentials/credentials.endpoints.js';
import { Allow, By } from '../../access/allow.decorator.js';
import type { Actor } from '../../platform/actor.js';
import { Endpoint } from '../../platform/contract/endpoint.decorator.js';
import { Input } from '../../platform/contract/input.decorator.js';
import { CredentialsService } from './credentials.service.js';

@Controller()
export class CredentialsController {
  constructor(private readonly credentials: CredentialsService) {}

  @Endpoint(credentialsEndpoints.renew)
  @Allow('student:credentials', { centre: 'centreId' })
  renew(
    @By() actor: Actor,
    @Param('centreId') centreId: string,
    @Input() { studentIds }: RenewCredentialsRequest,
  ): Promise<RenewedCredentials> {
    return this.credentials.renew(actor, centreId, studentIds);
  }
}
