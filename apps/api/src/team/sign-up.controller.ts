import { Controller } from '@nestjs/common';
import { accountsEndpoints } from '#dto/accounts/accounts.endpoints.js';
import type { AccountResponse, SignUpRequest } from '#dto/accounts/sign-up.request.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { Endpoint } from '../platform/contract/endpoint.decorator.js';
import { Input } from '../platform/contract/input.decorator.js';
import { Public } from '../platform/public.decorator.js';
import { InvitationsService } from './invitations/invitations.service.js';

/** Signing up stands here and not in accounts, because who was invited joins the centre in the same act. */
@Controller()
export class SignUpController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly invitations: InvitationsService,
  ) {}

  @Endpoint(accountsEndpoints.signUp)
  @Public()
  signUp(@Input() request: SignUpRequest): Promise<AccountResponse> {
    return this.accounts.signUp(request, (tx, { accountId, code }) =>
      this.invitations.join(tx, { kind: 'person', accountId }, code),
    );
  }
}
