import { DestroyRef, Service, computed, effect, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MAX_PAGE_SIZE } from '#dto/platform/page.js';
import type { SendConvocationsResponse } from '#dto/papers/convocations/send-convocations.js';
import { firstValueFrom } from 'rxjs';
import { lastValue } from '../../shared/api/last-value';
import { Language } from '../../shared/language/language';
import { SessionInView } from '../../shared/session-in-view';
import { ConvocationsClient } from './convocations.client';

const LOOK_AGAIN = 3_000;

/** The convocations of the session in view, looked at again while mails are on their way. */
@Service({ autoProvided: false })
export class ConvocationsStore {
  private readonly client = inject(ConvocationsClient);
  private readonly language = inject(Language);
  private readonly inView = inject(SessionInView);
  private readonly sessionId = computed(() => this.inView.session()?.id);
  private readonly page = signal<number | undefined>(undefined);
  private readonly answer = rxResource({
    params: () => {
      const [sessionId, page] = [this.sessionId(), this.page()];
      return sessionId && page ? { sessionId, query: { page, pageSize: MAX_PAGE_SIZE } } : undefined;
    },
    stream: ({ params }) => this.client.list(params),
  });
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly convocations = lastValue(this.answer, this.sessionId);
  readonly loading = this.answer.isLoading;
  readonly error = this.answer.error;

  constructor() {
    effect(() => {
      clearTimeout(this.timer);
      if (!this.loading() && this.convocations()?.counts.queued) {
        this.timer = setTimeout(() => this.reload(), LOOK_AGAIN);
      }
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  show(page: number): void {
    this.page.set(page);
  }

  reload(): void {
    this.answer.reload();
  }

  /** Sends to everybody who has not got theirs, or to those named, again. */
  async send(candidateIds?: string[]): Promise<SendConvocationsResponse> {
    const sessionId = this.sessionId();
    if (!sessionId) throw new Error('Convocations are of a session.');
    const body = { locale: this.language.current(), ...(candidateIds ? { candidateIds } : {}) };
    const sent = await firstValueFrom(this.client.send({ sessionId, body }));
    this.reload();
    return sent;
  }
}
