import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accountsEndpoints } from '#dto/accounts/accounts.endpoints.js';
import type { FirstSignInRequest } from '#dto/accounts/first-sign-in.request.js';
import type { PasswordReset, PasswordResetDemand } from '#dto/accounts/password-reset.requests.js';
import type { RefreshRequest } from '#dto/accounts/refresh.request.js';
import type { SignInRequest } from '#dto/accounts/sign-in.request.js';
import type { AcceptTermsRequest, TermsAcceptanceResponse } from '#dto/accounts/terms.response.js';
import type { TokensResponse } from '#dto/accounts/tokens.response.js';
import { Allow, By } from '../access/allow.decorator.js';
import type { Actor } from '../platform/actor.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Endpoint } from '../platform/contract/endpoint.decorator.js';
import { Input } from '../platform/contract/input.decorator.js';
import { Public } from '../platform/public.decorator.js';
import { AccountsService } from './accounts.service.js';
import { FirstSignInsService } from './first-sign-ins.service.js';
import { PasswordResetsService } from './password-resets.service.js';
import { SignInsService } from './sign-ins.service.js';
import { accessTokenOf, clearTokenCookies, refreshTokenOf, setTokenCookies } from './token-cookies.js';

@Controller()
export class AccountsController {
  private readonly secure: boolean;

  constructor(
    private readonly accounts: AccountsService,
    private readonly signIns: SignInsService,
    private readonly firstSignIns: FirstSignInsService,
    private readonly passwordResets: PasswordResetsService,
    @Inject(CONFIG) config: Config,
  ) {
    this.secure = config.publicUrl.startsWith('https:');
  }

  @Endpoint(accountsEndpoints.signIn)
  @Public()
  async signIn(
    @Input() credentials: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokensResponse> {
    const device = { address: request.ip, userAgent: request.headers['user-agent'] };
    const tokens = await this.signIns.signIn(credentials, device);
    setTokenCookies(reply, tokens, this.secure);
    return tokens;
  }

  @Endpoint(accountsEndpoints.firstSignIn)
  @Public()
  async firstSignIn(
    @Input() request: FirstSignInRequest,
    @Req() incoming: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokensResponse> {
    const device = { address: incoming.ip, userAgent: incoming.headers['user-agent'] };
    const tokens = await this.firstSignIns.signIn(request, device);
    setTokenCookies(reply, tokens, this.secure);
    return tokens;
  }

  @Endpoint(accountsEndpoints.refresh)
  @Public()
  async refresh(
    @Input() body: RefreshRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokensResponse> {
    const tokens = await this.signIns.refresh(refreshTokenOf(request, body));
    setTokenCookies(reply, tokens, this.secure);
    return tokens;
  }

  @Endpoint(accountsEndpoints.signOut)
  @Public()
  async signOut(
    @Input() body: RefreshRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signIns.signOut({
      refreshToken: refreshTokenOf(request, body),
      accessToken: accessTokenOf(request),
    });
    clearTokenCookies(reply);
  }

  @Endpoint(accountsEndpoints.acceptTerms)
  @Allow('self:accept-terms')
  acceptTerms(@By() actor: Actor, @Input() terms: AcceptTermsRequest): Promise<TermsAcceptanceResponse> {
    return this.accounts.acceptTerms(actor, terms);
  }

  @Endpoint(accountsEndpoints.demandPasswordReset)
  @Public()
  demandPasswordReset(@Input() demand: PasswordResetDemand, @Req() request: FastifyRequest): Promise<void> {
    return this.passwordResets.demand(demand, request.ip);
  }

  @Endpoint(accountsEndpoints.resetPassword)
  @Public()
  resetPassword(@Input() reset: PasswordReset): Promise<void> {
    return this.passwordResets.reset(reset);
  }
}
