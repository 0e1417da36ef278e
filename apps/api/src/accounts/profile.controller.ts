import { Controller, Param } from '@nestjs/common';
import { accountsEndpoints } from '#dto/accounts/accounts.endpoints.js';
import type {
  ChangeEmailRequest,
  ChangePasswordRequest,
  EmailConfirmation,
  ProfileResponse,
  SignInsResponse,
  UpdateProfileRequest,
} from '#dto/accounts/profile.js';
import { Allow, By } from '../access/allow.decorator.js';
import { person } from '../access/person.js';
import type { Actor } from '../platform/actor.js';
import { Endpoint } from '../platform/contract/endpoint.decorator.js';
import { Input } from '../platform/contract/input.decorator.js';
import { AccountsQueries } from './accounts.queries.js';
import { EmailProofsService } from './email-proofs.service.js';
import { ProfilesService } from './profiles.service.js';
import { SignInsService } from './sign-ins.service.js';

@Controller()
export class ProfileController {
  constructor(
    private readonly profiles: ProfilesService,
    private readonly emailProofs: EmailProofsService,
    private readonly queries: AccountsQueries,
    private readonly signInsOf: SignInsService,
  ) {}

  @Endpoint(accountsEndpoints.profile)
  @Allow('self:read')
  profile(@By() actor: Actor): Promise<ProfileResponse> {
    return this.queries.profile(person(actor).accountId);
  }

  @Endpoint(accountsEndpoints.updateProfile)
  @Allow('self:update')
  updateProfile(@By() actor: Actor, @Input() changes: UpdateProfileRequest): Promise<ProfileResponse> {
    return this.profiles.update(person(actor), changes);
  }

  @Endpoint(accountsEndpoints.changePassword)
  @Allow('self:update')
  changePassword(@By() actor: Actor, @Input() request: ChangePasswordRequest): Promise<void> {
    return this.profiles.changePassword(person(actor), request);
  }

  @Endpoint(accountsEndpoints.changeEmail)
  @Allow('self:update')
  changeEmail(@By() actor: Actor, @Input() request: ChangeEmailRequest): Promise<void> {
    return this.profiles.changeEmail(person(actor), request);
  }

  @Endpoint(accountsEndpoints.resendEmailChange)
  @Allow('self:update')
  resendEmailChange(@By() actor: Actor): Promise<void> {
    return this.profiles.resendEmailChange(person(actor));
  }

  @Endpoint(accountsEndpoints.cancelEmailChange)
  @Allow('self:update')
  cancelEmailChange(@By() actor: Actor): Promise<void> {
    return this.profiles.cancelEmailChange(person(actor));
  }

  @Endpoint(accountsEndpoints.confirmEmail)
  @Allow('self:update')
  confirmEmail(@By() actor: Actor, @Input() confirmation: EmailConfirmation): Promise<void> {
    return this.profiles.confirmEmail(person(actor), confirmation);
  }

  @Endpoint(accountsEndpoints.proveEmail)
  @Allow('self:update')
  proveEmail(@By() actor: Actor, @Input() confirmation: EmailConfirmation): Promise<void> {
    return this.emailProofs.prove(person(actor), confirmation);
  }

  @Endpoint(accountsEndpoints.resendEmailProof)
  @Allow('self:update')
  resendEmailProof(@By() actor: Actor): Promise<void> {
    return this.emailProofs.resend(person(actor));
  }

  @Endpoint(accountsEndpoints.signIns)
  @Allow('self:read')
  async signIns(@By() actor: Actor): Promise<SignInsResponse> {
    return { items: await this.queries.signIns(person(actor)) };
  }

  @Endpoint(accountsEndpoints.endSignIn)
  @Allow('self:update')
  endSignIn(@By() actor: Actor, @Param('signInId') signInId: string): Promise<void> {
    return this.signInsOf.end(person(actor).accountId, signInId);
  }

  @Endpoint(accountsEndpoints.endOtherSignIns)
  @Allow('self:update')
  endOtherSignIns(@By() actor: Actor): Promise<void> {
    const { accountId, signInId } = person(actor);
    return this.signInsOf.endOthers(accountId, signInId);
  }
}
