import { Service, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { CreateSessionRequest } from '#dto/sessions/create-session.request.js';
import type { listSessionsQuery } from '#dto/sessions/list-sessions.query.js';
import type { SessionResponse } from '#dto/sessions/session.response.js';
import { firstValueFrom } from 'rxjs';
import type * as z from 'zod';
import { lastValue } from '../shared/api/last-value';
import { CurrentPerson } from '../shared/current-person';
import { SessionsClient } from './sessions.client';

/** Which sessions, in which order, as the address of the page says it. */
export type Criteria = Omit<z.input<typeof listSessionsQuery>, 'pageSize'>;

/** The sessions of the current centre. A page has one of its own: it goes with the page. */
@Service({ autoProvided: false })
export class SessionsStore {
  private readonly client = inject(SessionsClient);
  private readonly person = inject(CurrentPerson);
  private readonly criteria = signal<Criteria | undefined>(undefined);
  private readonly answer = rxResource({
    params: () => {
      const [centreId, query] = [this.person.centreId(), this.criteria()];
      return centreId && query ? { centreId, query } : undefined;
    },
    stream: ({ params }) => this.client.list(params),
  });

  readonly sessions = lastValue(this.answer, this.person.centreId);
  readonly loading = this.answer.isLoading;
  readonly error = this.answer.error;

  show(criteria: Criteria): void {
    this.criteria.set(criteria);
  }

  reload(): void {
    this.answer.reload();
  }

  async create(body: CreateSessionRequest): Promise<SessionResponse> {
    const centreId = this.person.centreId();
    if (!centreId) throw new Error('A session is planned in a centre.');
    return firstValueFrom(this.client.create({ centreId, body }));
  }

  /** The session that a new one is made after. */
  read(sessionId: string): Promise<SessionResponse> {
    return firstValueFrom(this.client.get({ sessionId }));
  }

  async delete(sessionId: string): Promise<void> {
    try {
      await firstValueFrom(this.client.delete({ sessionId }));
    } finally {
      // A refusal too says that the row is no longer what it was.
      this.reload();
    }
  }

  async restore(sessionId: string): Promise<void> {
    await firstValueFrom(this.client.restore({ sessionId }));
    this.reload();
  }
}
