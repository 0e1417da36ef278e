import { Service, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MAX_PAGE_SIZE } from '#dto/platform/page.js';
import type { PaperLocale } from '#dto/papers/paper.query.js';
import { firstValueFrom } from 'rxjs';
import { lastValue } from '../../shared/api/last-value';
import { CurrentPerson } from '../../shared/current-person';
import { CredentialsClient } from './credentials.client';

/** The accounts of one class. */
@Service({ autoProvided: false })
export class CredentialsStore {
  private readonly client = inject(CredentialsClient);
  private readonly centreId = inject(CurrentPerson).centreId;
  private readonly wanted = signal<{ division: string; page: number } | undefined>(undefined);
  private readonly classes = rxResource({
    params: () => {
      const centreId = this.centreId();
      return centreId ? { centreId } : undefined;
    },
    stream: ({ params }) => this.client.divisions(params),
  });
  private readonly answer = rxResource({
    params: () => {
      const [centreId, wanted] = [this.centreId(), this.wanted()];
      return centreId && wanted ? { centreId, query: { ...wanted, pageSize: MAX_PAGE_SIZE } } : undefined;
    },
    stream: ({ params }) => this.client.students(params),
  });

  readonly divisions = lastValue(this.classes, this.centreId);
  readonly students = lastValue(this.answer, this.centreId);
  readonly loading = this.answer.isLoading;
  readonly error = computed(() => this.classes.error() ?? this.answer.error());

  show(division: string, page: number): void {
    this.wanted.set({ division, page });
  }

  reload(): void {
    this.classes.reload();
    this.answer.reload();
  }

  /** The slips of a class, or of some pupils. */
  async print(whose: { division: string } | { studentIds: string }, locale: PaperLocale): Promise<Blob> {
    const slips = await firstValueFrom(
      this.client.print({ centreId: this.centre(), query: { ...whose, locale } }),
    );
    this.answer.reload();
    return slips;
  }

  async renew(studentId: string): Promise<void> {
    await firstValueFrom(this.client.renew({ centreId: this.centre(), body: { studentIds: [studentId] } }));
    this.answer.reload();
  }

  private centre(): string {
    const centreId = this.centreId();
    if (!centreId) throw new Error('Pupils are those of a school.');
    return centreId;
  }
}
