import { Controller } from '@nestjs/common';
import type { PlaceRequest, SelfPlacementResponse } from '#dto/sittings/self-placement.js';
import { sittingsEndpoints } from '#dto/sittings/sittings.endpoints.js';
import { Allow, By } from '../../access/allow.decorator.js';
import { person } from '../../access/person.js';
import type { Actor } from '../../platform/actor.js';
import { Endpoint } from '../../platform/contract/endpoint.decorator.js';
import { Input } from '../../platform/contract/input.decorator.js';
import { SelfPlacementService } from './self-placement.service.js';

@Controller()
export class SelfPlacementController {
  constructor(private readonly placement: SelfPlacementService) {}

  @Endpoint(sittingsEndpoints.placement)
  @Allow('self:place')
  get(@By() actor: Actor): Promise<SelfPlacementResponse> {
    return this.placement.get(person(actor).accountId);
  }

  @Endpoint(sittingsEndpoints.place)
  @Allow('self:place')
  place(@By() actor: Actor, @Input() request: PlaceRequest): Promise<SelfPlacementResponse> {
    return this.placement.place(person(actor).accountId, request);
  }
}
