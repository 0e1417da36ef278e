import { Service, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { SessionResponse } from '#dto/sessions/session.response.js';
import type { UpdateSessionRequest } from '#dto/sessions/update-session.request.js';
import { firstValueFrom } from 'rxjs';
import { lastValue } from '../shared/api/last-value';
import { asProblem } from '../shared/api/problem-error';
import { SessionInView } from '../shared/session-in-view';
import { SessionsClient } from './sessions.client';

/** The one session that a page and its tabs are about. */
@Service({ autoProvided: false })
export class SessionStore extends SessionInView {
  private readonly client = inject(SessionsClient);
  private readonly id = signal<string | undefined>(undefined);
  private readonly answer = rxResource({
    params: this.id,
    stream: ({ params: sessionId }) => this.client.get({ sessionId }),
  });

  override readonly session = lastValue(this.answer, this.id);
  readonly error = this.answer.error;
  /** Unknown, somebody else's, or an address that is no session's: the same to the person. */
  readonly missing = computed(() => {
    const error = this.error();
    return error !== undefined && [400, 404, 422].includes(asProblem(error).status);
  });

  show(id: string): void {
    this.id.set(id);
  }

  override reload(): void {
    this.answer.reload();
  }

  /** The session as it stands now, whatever was shown before. */
  async readAgain(): Promise<SessionResponse> {
    const session = await firstValueFrom(this.client.get({ sessionId: this.known() }));
    this.answer.set(session);
    return session;
  }

  async update(body: UpdateSessionRequest): Promise<void> {
    this.answer.set(await firstValueFrom(this.client.update({ sessionId: this.known(), body })));
  }

  async regeneratePassword(): Promise<void> {
    this.answer.set(await firstValueFrom(this.client.regeneratePassword({ sessionId: this.known() })));
  }

  private known(): string {
    const id = this.id();
    if (!id) throw new Error('No session is in view.');
    return id;
  }
}
