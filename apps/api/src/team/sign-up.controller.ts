import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { accountsEndpoints } from '#dto/accounts/accounts.endpoints.js';
import type { AccountResponse, SignUpRequest } from '#dto/accounts/sign-up.request.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { Endpoint } from '../platform/contract/endpoint.decorator.js';
import { Input } from '../platform/contract/input.decorator.js';
import { Public } from '../platform/public.decorator.js';
import { CodeGuesses } from './invitations/code-guesses.js';
import { InvitationsService } from './invitations/invitations.service.js';

/** Signing up stands here and not in accounts, because who was invited joins the centre in the same act. */
@Controller()
export class SignUpController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly invitations: InvitationsService,
    private readonly guesses: CodeGuesses,
  ) {}

  @Endpoint(accountsEndpoints.signUp)
  @Public()
  signUp(@Input() request: SignUpRequest, @Req() { ip }: FastifyRequest): Promise<AccountResponse> {
    return this.guesses.fromAddress(ip, () =>
      this.accounts.signUp(request, (tx, { accountId, code }) =>
        this.invitations.join(tx, { kind: 'person', accountId }, code),
      ),
    );
  }
}
