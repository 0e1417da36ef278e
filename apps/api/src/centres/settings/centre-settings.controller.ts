import { Controller, Param } from '@nestjs/common';
import type { CentreSettingsResponse, ChangeSettingsRequest } from '#dto/centres/centre-settings.js';
import { centreSettingsEndpoints } from '#dto/centres/centre-settings.endpoints.js';
import { Allow, By } from '../../access/allow.decorator.js';
import type { Actor } from '../../platform/actor.js';
import { Endpoint } from '../../platform/contract/endpoint.decorator.js';
import { Input } from '../../platform/contract/input.decorator.js';
import { CentreSettingsQueries } from './centre-settings.queries.js';
import { CentreSettingsService } from './centre-settings.service.js';

@Controller()
export class CentreSettingsController {
  constructor(
    private readonly settings: CentreSettingsService,
    private readonly queries: CentreSettingsQueries,
  ) {}

  @Endpoint(centreSettingsEndpoints.get)
  @Allow('settings:manage', { centre: 'centreId' })
  get(@Param('centreId') centreId: string): Promise<CentreSettingsResponse> {
    return this.queries.get(centreId);
  }

  @Endpoint(centreSettingsEndpoints.change)
  @Allow('settings:manage', { centre: 'centreId' })
  change(
    @By() actor: Actor,
    @Param('centreId') centreId: string,
    @Input() request: ChangeSettingsRequest,
  ): Promise<CentreSettingsResponse> {
    return this.settings.change(actor, centreId, request);
  }
}
