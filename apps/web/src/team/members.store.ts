import { Service, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { CentreRole } from '#dto/access/permissions.js';
import type { MemberResponse } from '#dto/team/members.js';
import { firstValueFrom } from 'rxjs';
import { lastValue } from '../shared/api/last-value';
import { CurrentPerson } from '../shared/current-person';
import { TeamClient } from './team.client';

/** The members of the current centre. The page of the team has one of its own: it goes with the page. */
@Service({ autoProvided: false })
export class MembersStore {
  private readonly client = inject(TeamClient);
  private readonly person = inject(CurrentPerson);
  private readonly page = signal(1);
  private readonly answer = rxResource({
    params: () => {
      const centreId = this.person.centreId();
      return centreId ? { centreId, query: { page: this.page() } } : undefined;
    },
    stream: ({ params }) => this.client.members(params),
  });

  readonly members = lastValue(this.answer, this.person.centreId);
  readonly loading = this.answer.isLoading;
  readonly error = this.answer.error;

  show(page: number): void {
    this.page.set(page);
  }

  reload(): void {
    this.answer.reload();
  }

  async changeRole(member: MemberResponse, role: CentreRole): Promise<void> {
    await firstValueFrom(this.client.changeRole({ ...this.oneOf(member), body: { role } }));
    this.reload();
  }

  async remove(member: MemberResponse): Promise<void> {
    await firstValueFrom(this.client.removeMember(this.oneOf(member)));
    this.reload();
  }

  async leave(): Promise<void> {
    await firstValueFrom(this.client.leave({ centreId: this.centre() }));
  }

  private oneOf({ id }: MemberResponse) {
    return { centreId: this.centre(), memberId: id };
  }

  private centre(): string {
    const centreId = this.person.centreId();
    if (!centreId) throw new Error('A team is that of a centre.');
    return centreId;
  }
}
