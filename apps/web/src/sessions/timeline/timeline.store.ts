import { Service, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { timelineQuery } from '#dto/sessions/timeline.response.js';
import type * as z from 'zod';
import { lastValue } from '../../shared/api/last-value';
import { SessionInView } from '../../shared/session-in-view';
import { SessionsClient } from '../sessions.client';

/** The acts on the session in view. */
@Service({ autoProvided: false })
export class TimelineStore {
  private readonly client = inject(SessionsClient);
  private readonly session = inject(SessionInView).session;
  private readonly sessionId = computed(() => this.session()?.id);
  private readonly wanted = signal<z.input<typeof timelineQuery> | undefined>(undefined);
  private readonly answer = rxResource({
    params: () => {
      const [sessionId, query] = [this.sessionId(), this.wanted()];
      return sessionId && query ? { sessionId, query } : undefined;
    },
    stream: ({ params }) => this.client.timeline(params),
  });

  readonly timeline = lastValue(this.answer, this.sessionId);
  readonly error = this.answer.error;

  show(query: z.input<typeof timelineQuery>): void {
    this.wanted.set(query);
  }

  reload(): void {
    this.answer.reload();
  }
}
