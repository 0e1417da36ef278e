import { Service, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { EditCentreRequest } from '#dto/centres/centre.request.js';
import type { InviteResult } from '#dto/team/invitations/invite.request.js';
import { firstValueFrom } from 'rxjs';
import { lastValue } from '../shared/api/last-value';
import { asProblem } from '../shared/api/problem-error';
import { Language } from '../shared/language/language';
import { CentresClient } from './centres.client';

/** The one centre that a page of the desk is about. */
@Service({ autoProvided: false })
export class CentreStore {
  private readonly client = inject(CentresClient);
  private readonly language = inject(Language);
  private readonly id = signal<string | undefined>(undefined);
  private readonly answer = rxResource({
    params: this.id,
    stream: ({ params: centreId }) => this.client.get({ centreId }),
  });

  readonly centre = lastValue(this.answer, this.id);
  readonly error = this.answer.error;
  readonly missing = computed(() => this.error() !== undefined && asProblem(this.error()).status === 404);

  show(id: string): void {
    this.id.set(id);
  }

  reload(): void {
    this.answer.reload();
  }

  async edit(body: EditCentreRequest): Promise<void> {
    this.answer.set(await firstValueFrom(this.client.edit({ centreId: this.current(), body })));
  }

  async inviteReferent(referentEmail: string): Promise<InviteResult> {
    const body = { referentEmail, language: this.language.current() };
    const result = await firstValueFrom(this.client.inviteReferent({ centreId: this.current(), body }));
    this.reload();
    return result;
  }

  async archive(): Promise<void> {
    this.answer.set(await firstValueFrom(this.client.archive({ centreId: this.current() })));
  }

  async reopen(): Promise<void> {
    this.answer.set(await firstValueFrom(this.client.reopen({ centreId: this.current() })));
  }

  private current(): string {
    const id = this.id();
    if (!id) throw new Error('The page is about a centre.');
    return id;
  }
}
