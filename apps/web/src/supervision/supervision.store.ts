import { Service, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { lastValue } from '../shared/api/last-value';
import { asProblem } from '../shared/api/problem-error';
import { SupervisionClient } from './supervision.client';

/** The session that somebody supervises. */
@Service({ autoProvided: false })
export class SupervisionStore {
  private readonly client = inject(SupervisionClient);
  private readonly sessionId = signal<string | undefined>(undefined);
  private readonly answer = rxResource({
    params: this.sessionId,
    stream: ({ params: sessionId }) => this.client.screen({ sessionId }),
  });
  private readonly last = lastValue(this.answer, this.sessionId);

  readonly error = this.answer.error;
  readonly loading = this.answer.isLoading;
  /** Never entered, or closed since: then nothing of it stays in sight. */
  readonly closed = computed(() => {
    const { status } = this.error() ? asProblem(this.error()) : { status: 0 };
    return [403, 404, 409].includes(status);
  });
  readonly screen = computed(() => (this.closed() ? undefined : this.last()));

  show(sessionId: string): void {
    this.sessionId.set(sessionId);
  }

  reload(): void {
    this.answer.reload();
  }
}
