import { Service, computed, inject, linkedSignal } from '@angular/core';
import type { SessionRow } from '#dto/sessions/session.response.js';
import { CurrentPerson } from './current-person';

/**
 * The sessions ticked in the list, for the acts of other features that stand beside it. They stay ticked from page to
 * page, and none of them is left when another centre is chosen.
 */
@Service({ autoProvided: false })
export class ChosenSessions {
  private readonly person = inject(CurrentPerson);
  private readonly chosen = linkedSignal<string | undefined, ReadonlyMap<string, SessionRow>>({
    source: () => this.person.membership()?.centreId,
    computation: () => new Map(),
  });

  readonly all = computed(() => [...this.chosen().values()]);

  has({ id }: SessionRow): boolean {
    return this.chosen().has(id);
  }

  choose(sessions: readonly SessionRow[], wanted: boolean): void {
    this.chosen.update((before) => {
      const after = new Map(before);
      for (const session of sessions) {
        if (wanted) after.set(session.id, session);
        else after.delete(session.id);
      }
      return after;
    });
  }

  none(): void {
    this.chosen.set(new Map());
  }
}
