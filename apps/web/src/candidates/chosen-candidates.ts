import { Service, computed, inject, linkedSignal } from '@angular/core';
import type { CandidateResponse } from '#dto/candidates/candidate.response.js';
import { SessionInView } from '../shared/session-in-view';

/** The candidates ticked in the list of a session. They stay ticked from page to page and through a search. */
@Service({ autoProvided: false })
export class ChosenCandidates {
  private readonly session = inject(SessionInView).session;
  private readonly chosen = linkedSignal<string | undefined, ReadonlyMap<string, CandidateResponse>>({
    source: () => this.session()?.id,
    computation: () => new Map(),
  });

  readonly all = computed(() => [...this.chosen().values()]);

  has({ id }: CandidateResponse): boolean {
    return this.chosen().has(id);
  }

  choose(candidates: readonly CandidateResponse[], wanted: boolean): void {
    this.chosen.update((before) => {
      const after = new Map(before);
      for (const candidate of candidates) {
        if (wanted) after.set(candidate.id, candidate);
        else after.delete(candidate.id);
      }
      return after;
    });
  }

  none(): void {
    this.chosen.set(new Map());
  }
}
