import { Controller, Header, Param } from '@nestjs/common';
import type {
  EraseSelfRequest,
  ErasureResponse,
  FindByAddressRequest,
  FindByNameRequest,
  PeopleResponse,
  PersonalDataResponse,
} from '#dto/team/privacy/privacy.js';
import { privacyEndpoints } from '#dto/team/privacy/privacy.endpoints.js';
import { Allow, By } from '../../access/allow.decorator.js';
import { actorId, type Actor } from '../../platform/actor.js';
import { Endpoint } from '../../platform/contract/endpoint.decorator.js';
import { Input } from '../../platform/contract/input.decorator.js';
import { PeopleQueries } from './people.queries.js';
import { PrivacyService } from './privacy.service.js';

const AS_FILE = 'attachment; filename="certif-donnees-personnelles.json"';

@Controller()
export class PrivacyController {
  constructor(
    private readonly privacy: PrivacyService,
    private readonly people: PeopleQueries,
  ) {}

  @Endpoint(privacyEndpoints.exportSelf)
  @Allow('self:read')
  @Header('content-disposition', AS_FILE)
  exportSelf(@By() actor: Actor): Promise<PersonalDataResponse> {
    return this.privacy.exportOfAccount(actorId(actor));
  }

  @Endpoint(privacyEndpoints.eraseSelf)
  @Allow('self:erase')
  eraseSelf(@By() actor: Actor, @Input() request: EraseSelfRequest): Promise<void> {
    return this.privacy.eraseSelf(actor, request);
  }

  @Endpoint(privacyEndpoints.findByAddress)
  @Allow('person:read')
  findByAddress(@Input() { address }: FindByAddressRequest): Promise<PeopleResponse> {
    return this.people.findByAddress(address);
  }

  @Endpoint(privacyEndpoints.findByName)
  @Allow('person:read')
  findByName(@Input() named: FindByNameRequest): Promise<PeopleResponse> {
    return this.people.findByName(named);
  }

  @Endpoint(privacyEndpoints.export)
  @Allow('person:read')
  @Header('content-disposition', AS_FILE)
  export(@Param('personId') personId: string): Promise<PersonalDataResponse> {
    return this.privacy.exportOfPerson(personId);
  }

  @Endpoint(privacyEndpoints.erase)
  @Allow('person:erase')
  erase(@By() actor: Actor, @Param('personId') personId: string): Promise<ErasureResponse> {
    return this.privacy.erasePerson(actor, personId);
  }
}
