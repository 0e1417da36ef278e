import { Service, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { lastValue } from '../shared/api/last-value';
import { asProblem } from '../shared/api/problem-error';
import { FinalisationClient } from './finalisation.client';

/** The finalisation of one session, as it was when it was read. */
@Service({ autoProvided: false })
export class FinalisationStore {
  private readonly client = inject(FinalisationClient);
  private readonly id = signal<string | undefined>(undefined);
  private readonly answer = rxResource({
    params: this.id,
    stream: ({ params: sessionId }) => this.client.get({ sessionId }),
  });

  readonly finalisation = lastValue(this.answer, this.id);
  readonly error = this.answer.error;
  /** Unknown, somebody else's, or an address that is no session's: the same to the person. */
  readonly missing = computed(() => {
    const error = this.error();
    return error !== undefined && [400, 404, 422].includes(asProblem(error).status);
  });

  show(id: string): void {
    this.id.set(id);
  }

  reload(): void {
    this.answer.reload();
  }
}
