import { Service, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { firstValueFrom } from 'rxjs';
import { CurrentPerson } from '../../shared/current-person';
import { InvitationsClient } from './invitations.client';

/**
 * The invitation whose link was opened. It lives as long as the program: who goes to sign in and comes back has said
 * that they want to join, and need not say so twice; a link alone never joins anybody.
 */
@Service()
export class OpenInvitationStore {
  private readonly client = inject(InvitationsClient);
  private readonly person = inject(CurrentPerson);
  private readonly code = signal<string | undefined>(undefined);
  private readonly answer = rxResource({
    params: this.code,
    stream: ({ params: code }) => this.client.open({ code }),
  });
  private wanted: string | undefined;

  readonly invitation = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  readonly error = this.answer.error;

  show(code: string): void {
    if (this.code() === code) this.answer.reload();
    else this.code.set(code);
  }

  reload(): void {
    this.answer.reload();
  }

  /** The person goes to sign in, in order to join. */
  want(code: string): void {
    this.wanted = code;
  }

  /** Whether the person came back from signing in in order to join; true once. */
  takeWish(code: string): boolean {
    const wished = this.wanted === code;
    this.wanted = undefined;
    return wished;
  }

  async accept(code: string): Promise<void> {
    this.person.is(await firstValueFrom(this.client.accept({ code })));
  }
}
