import { Service, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { Certifiable } from '#dto/students/profiles/certifiable.js';
import { MAX_PAGE_SIZE } from '#dto/platform/page.js';
import { lastValue } from '../shared/api/last-value';
import { SessionInView } from '../shared/session-in-view';
import { CandidatesClient } from './candidates.client';

/** Which part of the list, and in which order. */
interface Wanted {
  readonly page: number;
  readonly search?: string;
  readonly certifiable?: Certifiable | undefined;
  readonly sort?: string;
}

/** The candidates of the session in view. */
@Service({ autoProvided: false })
export class CandidatesStore {
  private readonly client = inject(CandidatesClient);
  private readonly inView = inject(SessionInView);
  private readonly sessionId = computed(() => this.inView.session()?.id);
  private readonly wanted = signal<Wanted | undefined>(undefined);
  private readonly answer = rxResource({
    params: () => {
      const [sessionId, wanted] = [this.sessionId(), this.wanted()];
      if (!sessionId || !wanted) return undefined;
      // A room of candidates fits one page, as on the attendance sheet that people compare it with.
      return { sessionId, query: { ...wanted, pageSize: MAX_PAGE_SIZE } };
    },
    stream: ({ params }) => this.client.list(params),
  });

  readonly candidates = lastValue(this.answer, this.sessionId);
  readonly loading = this.answer.isLoading;
  readonly error = this.answer.error;

  show(wanted: Wanted): void {
    this.wanted.set(wanted);
  }

  reload(): void {
    this.answer.reload();
  }

  /** The list is another one: it is asked for again, and the session that counts it. */
  imported(): void {
    this.reload();
    this.inView.reload();
  }
}
