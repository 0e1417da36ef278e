import { Service, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type {
  ChangeEmailRequest,
  ChangePasswordRequest,
  UpdateProfileRequest,
} from '#dto/accounts/profile.js';
import type { EraseSelfRequest } from '#dto/team/privacy/privacy.js';
import { firstValueFrom } from 'rxjs';
import { lastValue } from '../../shared/api/last-value';
import { CurrentPerson } from '../../shared/current-person';
import { AccountsClient } from '../accounts.client';
import { PrivacyClient } from '../privacy.client';

/** What « Mon compte » shows and changes. */
@Service({ autoProvided: false })
export class ProfileStore {
  private readonly client = inject(AccountsClient);
  private readonly privacy = inject(PrivacyClient);
  private readonly person = inject(CurrentPerson);
  private readonly owner = () => this.person.me()?.id;
  private readonly profileAnswer = rxResource({ stream: () => this.client.profile() });
  private readonly signInsAnswer = rxResource({ stream: () => this.client.signIns() });

  readonly profile = lastValue(this.profileAnswer, this.owner);
  readonly profileError = this.profileAnswer.error;
  readonly signIns = lastValue(this.signInsAnswer, this.owner);
  readonly signInsError = this.signInsAnswer.error;

  reloadProfile(): void {
    this.profileAnswer.reload();
  }

  reloadSignIns(): void {
    this.signInsAnswer.reload();
  }

  async update(changes: UpdateProfileRequest): Promise<void> {
    const { firstName, lastName } = await firstValueFrom(this.client.updateProfile({ body: changes }));
    const me = this.person.me();
    if (me) this.person.is({ ...me, firstName, lastName });
    this.reloadProfile();
  }

  async changePassword(request: ChangePasswordRequest): Promise<void> {
    await firstValueFrom(this.client.changePassword({ body: request }));
    this.reloadSignIns();
  }

  /** Ends the account itself: whoever asks is nobody afterwards. */
  async erase(request: EraseSelfRequest): Promise<void> {
    await firstValueFrom(this.privacy.eraseSelf({ body: request }));
    this.person.forget();
  }

  async changeEmail(request: ChangeEmailRequest): Promise<void> {
    await firstValueFrom(this.client.changeEmail({ body: request }));
    this.reloadProfile();
  }

  async resendEmailChange(): Promise<void> {
    await firstValueFrom(this.client.resendEmailChange());
    this.reloadProfile();
  }

  async cancelEmailChange(): Promise<void> {
    await firstValueFrom(this.client.cancelEmailChange());
    this.reloadProfile();
  }

  async resendEmailProof(): Promise<void> {
    await firstValueFrom(this.client.resendEmailProof());
    this.reloadProfile();
  }

  async endSignIn(signInId: string): Promise<void> {
    await firstValueFrom(this.client.endSignIn({ signInId }));
    this.reloadSignIns();
  }

  async endOtherSignIns(): Promise<void> {
    await firstValueFrom(this.client.endOtherSignIns());
    this.reloadSignIns();
  }
}
