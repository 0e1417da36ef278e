import { Controller, Param } from '@nestjs/common';
import { profilesEndpoints } from '#dto/students/profiles/profiles.endpoints.js';
import type { PushedProfiles } from '#dto/students/profiles/profiles.response.js';
import type { PushProfilesRequest } from '#dto/students/profiles/push-profiles.request.js';
import { Allow, By } from '../../access/allow.decorator.js';
import type { Actor } from '../../platform/actor.js';
import { Endpoint } from '../../platform/contract/endpoint.decorator.js';
import { Input } from '../../platform/contract/input.decorator.js';
import { CompetenceProfilesService } from './competence-profiles.service.js';

@Controller()
export class CompetenceProfilesController {
  constructor(private readonly profiles: CompetenceProfilesService) {}

  @Endpoint(profilesEndpoints.push)
  @Allow('profile:push', { centre: 'centreId' })
  push(
    @By() actor: Actor,
    @Param('centreId') centreId: string,
    @Input() profiles: PushProfilesRequest,
  ): Promise<PushedProfiles> {
    return this.profiles.push(actor, centreId, profiles);
  }
}
