import { Service, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { CentreRole } from '#dto/access/permissions.js';
import type { InvitationResponse } from '#dto/team/invitations/invitation.response.js';
import type { InviteResult } from '#dto/team/invitations/invite.request.js';
import { firstValueFrom } from 'rxjs';
import { lastValue } from '../../shared/api/last-value';
import { CurrentPerson } from '../../shared/current-person';
import { Language } from '../../shared/language/language';
import { InvitationsClient } from './invitations.client';

/** Who is asked to join. */
export interface Invitees {
  readonly emails: string[];
  readonly role: CentreRole;
  readonly centreIds: string[];
}

/** The pending invitations of the current centre, for those who may send them. */
@Service({ autoProvided: false })
export class InvitationsStore {
  private readonly client = inject(InvitationsClient);
  private readonly person = inject(CurrentPerson);
  private readonly language = inject(Language);
  private readonly page = signal(1);
  private readonly answer = rxResource({
    params: () => {
      const centreId = this.person.may('team:manage') ? this.person.centreId() : undefined;
      return centreId ? { centreId, query: { page: this.page() } } : undefined;
    },
    stream: ({ params }) => this.client.list(params),
  });

  readonly invitations = lastValue(this.answer, this.person.centreId);
  readonly loading = this.answer.isLoading;
  readonly error = this.answer.error;

  show(page: number): void {
    this.page.set(page);
  }

  reload(): void {
    this.answer.reload();
  }

  async invite(invitees: Invitees): Promise<InviteResult[]> {
    const body = { ...invitees, language: this.language.current() };
    const { results } = await firstValueFrom(this.client.invite({ centreId: this.centre(), body }));
    this.reload();
    return results;
  }

  async resend(invitation: InvitationResponse): Promise<void> {
    await firstValueFrom(this.client.resend(this.oneOf(invitation)));
    this.reload();
  }

  async cancel(invitation: InvitationResponse): Promise<void> {
    await firstValueFrom(this.client.cancel(this.oneOf(invitation)));
    this.reload();
  }

  private oneOf({ id }: InvitationResponse) {
    return { centreId: this.centre(), invitationId: id };
  }

  private centre(): string {
    const centreId = this.person.centreId();
    if (!centreId) throw new Error('An invitation is into a centre.');
    return centreId;
  }
}
