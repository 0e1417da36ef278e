import { Service, computed, inject, signal } from '@angular/core';
import { TERMS_VERSION } from '#dto/accounts/accounts.limits.js';
import type { FirstSignInRequest } from '#dto/accounts/first-sign-in.request.js';
import type { SignInRequest } from '#dto/accounts/sign-in.request.js';
import type { SignUpRequest } from '#dto/accounts/sign-up.request.js';
import { firstValueFrom } from 'rxjs';
import { CurrentPerson } from '../shared/current-person';
import { WayOut } from '../shared/way-out';
import { AccountsClient } from './accounts.client';

/** Coming in, going out, and the terms between the two. The cookies are the API's: no token passes here. */
@Service()
export class AccountsStore extends WayOut {
  private readonly client = inject(AccountsClient);
  private readonly person = inject(CurrentPerson);
  private readonly oneTime = signal<SignInRequest | undefined>(undefined);

  /** Whoever signs in for the first time, with a one-time password. */
  readonly newcomer = computed(() => this.oneTime()?.email);

  async signIn(request: SignInRequest): Promise<void> {
    await firstValueFrom(this.client.signIn({ body: request }));
    this.person.forget();
  }

  /** The right one-time password was typed: it waits here, and in no address, for the one that replaces it. */
  keepForFirstSignIn(credentials: SignInRequest): void {
    this.oneTime.set(credentials);
  }

  async firstSignIn(chosen: Pick<FirstSignInRequest, 'password' | 'termsAccepted'>): Promise<void> {
    const { email, password: oneTimePassword } = this.oneTime() ?? { email: '', password: '' };
    await firstValueFrom(this.client.firstSignIn({ body: { email, oneTimePassword, ...chosen } }));
    this.oneTime.set(undefined);
    this.person.forget();
  }

  /** Opens an account and comes in by it. */
  async signUp(request: SignUpRequest): Promise<void> {
    await firstValueFrom(this.client.signUp({ body: request }));
    await this.signIn({ email: request.email, password: request.password });
  }

  async demandPasswordReset(email: string): Promise<void> {
    await firstValueFrom(this.client.demandPasswordReset({ body: { email } }));
  }

  async resetPassword(token: string, password: string): Promise<void> {
    await firstValueFrom(this.client.resetPassword({ body: { token, password } }));
    this.person.forget();
  }

  async confirmEmail(token: string): Promise<void> {
    await firstValueFrom(this.client.confirmEmail({ body: { token } }));
    this.person.forget();
  }

  async proveEmail(token: string): Promise<void> {
    await firstValueFrom(this.client.proveEmail({ body: { token } }));
  }

  override async signOut(): Promise<void> {
    await firstValueFrom(this.client.signOut({ body: {} }));
    this.person.forget();
  }

  async acceptTerms(): Promise<void> {
    const { version } = await firstValueFrom(this.client.acceptTerms({ body: { version: TERMS_VERSION } }));
    const me = this.person.me();
    if (me) this.person.is({ ...me, termsAccepted: true, termsVersion: version });
  }
}
