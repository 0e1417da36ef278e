import { Service, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { firstValueFrom } from 'rxjs';
import { lastValue } from '../../shared/api/last-value';
import { CurrentPerson } from '../../shared/current-person';
import { SessionsClient } from '../sessions.client';

/** The sessions of the current centre that can still be restored. */
@Service({ autoProvided: false })
export class DeletedSessionsStore {
  private readonly client = inject(SessionsClient);
  private readonly person = inject(CurrentPerson);
  private readonly page = signal<number | undefined>(undefined);
  private readonly answer = rxResource({
    params: () => {
      const [centreId, page] = [this.person.centreId(), this.page()];
      return centreId && page ? { centreId, query: { page } } : undefined;
    },
    stream: ({ params }) => this.client.listDeleted(params),
  });

  readonly sessions = lastValue(this.answer, this.person.centreId);
  readonly error = this.answer.error;

  show(page: number): void {
    this.page.set(page);
  }

  reload(): void {
    this.answer.reload();
  }

  async restore(sessionId: string): Promise<void> {
    try {
      await firstValueFrom(this.client.restore({ sessionId }));
    } finally {
      this.reload();
    }
  }
}
