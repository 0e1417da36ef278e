import { Controller, Header, Param } from '@nestjs/common';
import type {
  EraseSelfRequest,
  FindPersonQuery,
  PeopleResponse,
  PersonalDataResponse,
} from '#dto/team/privacy/privacy.js';
import { privacyEndpoints } from '#dto/team/privacy/privacy.endpoints.js';
import { Allow, By } from '../../access/allow.decorator.js';
import { actorId, type Actor } from '../../platform/actor.js';
import { Endpoint } from '../../platform/contract/endpoint.decorator.js';
import { Criteria, Input } from '../../platform/contract/input.decorator.js';
import { PrivacyQueries } from './privacy.queries.js';
import { PrivacyService } from './privacy.service.js';

const AS_FILE = 'attachment; filename="certif-donnees-personnelles.json"';

@Controller()
export class PrivacyController {
  constructor(
    private readonly privacy: PrivacyService,
    private readonly queries: PrivacyQueries,
  ) {}

  @Endpoint(privacyEndpoints.exportSelf)
  @Allow('self:read')
  @Header('content-disposition', AS_FILE)
  exportSelf(@By() actor: Actor): Promise<PersonalDataResponse> {
    return this.privacy.exportOf(actorId(actor));
  }

  @Endpoint(privacyEndpoints.eraseSelf)
  @Allow('self:erase')
  eraseSelf(@By() actor: Actor, @Input() request: EraseSelfRequest): Promise<void> {
    return this.privacy.eraseSelf(actor, request);
  }

  @Endpoint(privacyEndpoints.find)
  @Allow('person:read')
  find(@Criteria() { search }: FindPersonQuery): Promise<PeopleResponse> {
    return this.queries.find(search);
  }

  @Endpoint(privacyEndpoints.export)
  @Allow('person:read')
  @Header('content-disposition', AS_FILE)
  export(@Param('accountId') accountId: string): Promise<PersonalDataResponse> {
    return this.privacy.exportOf(accountId);
  }

  @Endpoint(privacyEndpoints.erase)
  @Allow('person:erase')
  erase(@By() actor: Actor, @Param('accountId') accountId: string): Promise<void> {
    return this.privacy.erase(actor, accountId);
  }
}
