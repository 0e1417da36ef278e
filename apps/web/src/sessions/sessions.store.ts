import { Service, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { CreateSessionRequest } from '#dto/sessions/create-session.request.js';
import type { SessionResponse } from '#dto/sessions/session.response.js';
import { firstValueFrom } from 'rxjs';
import { lastValue } from '../shared/api/last-value';
import { CurrentPerson } from '../shared/current-person';
import { SessionsClient } from './sessions.client';

/** The sessions of the current centre. A page has one of its own: it goes with the page. */
@Service({ autoProvided: false })
export class SessionsStore {
  private readonly client = inject(SessionsClient);
  private readonly person = inject(CurrentPerson);
  private readonly page = signal<number | undefined>(undefined);
  private readonly answer = rxResource({
    params: () => {
      const [centreId, page] = [this.person.centreId(), this.page()];
      return centreId && page ? { centreId, query: { page } } : undefined;
    },
    stream: ({ params }) => this.client.list(params),
  });

  readonly sessions = lastValue(this.answer, this.person.centreId);
  readonly loading = this.answer.isLoading;
  readonly error = this.answer.error;

  show(page: number): void {
    this.page.set(page);
  }

  reload(): void {
    this.answer.reload();
  }

  async create(body: CreateSessionRequest): Promise<SessionResponse> {
    const centreId = this.person.centreId();
    if (!centreId) throw new Error('A session is planned in a centre.');
    return firstValueFrom(this.client.create({ centreId, body }));
  }
}
