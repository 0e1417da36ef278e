import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SelfPlacement } from '#dto/sittings/self-placement.js';
import { COMPETENCES_NEEDED, isCertifiable, reachedOf } from '#dto/students/profiles/certifiable.rules.js';
import { COMPETENCES, type Competence } from '#dto/students/profiles/competences.js';
import { SelectField } from '../../shared/form/select-field';
import { PageHeading } from '../../shared/heading/page-heading';
import { Language } from '../../shared/language/language';
import { Toasts } from '../../shared/toasts/toasts';
import { areaMessages, competenceMessages, sittingsMessages, STEPS } from '../sittings.messages';
import { SittingsStore } from '../sittings.store';

const AREAS = Object.entries(areaMessages).map(([area, label]) => ({
  label,
  competences: COMPETENCES.filter((competence) => competence.startsWith(area)),
}));

/** Where somebody sees themselves in the sixteen competences, when no information system has told it. */
@Component({
  selector: 'certif-self-placement-form',
  imports: [MatButton, PageHeading, SelectField, TranslocoDirective],
  templateUrl: './self-placement-form.html',
  styleUrls: ['../../shared/form/narrow-sheet.scss', './self-placement-form.scss'],
})
export class SelfPlacementForm {
  /** What they said before, if anything. */
  readonly from = input<SelfPlacement | null>(null);
  /** It was saved, and is enough to sit the test. */
  readonly placed = output();
  readonly back = output();

  private readonly store = inject(SittingsStore);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private readonly levels = linkedSignal<Partial<Record<Competence, number>>>(
    () => this.from()?.levels ?? {},
  );

  protected readonly areas = AREAS;
  protected readonly names = competenceMessages;
  protected readonly needed = COMPETENCES_NEEDED;
  protected readonly busy = signal(false);
  protected readonly attempted = signal(false);
  protected readonly reached = computed(() =>
    this.language.count('sittings.placement.reached', reachedOf(this.levels())),
  );
  protected readonly isEnough = computed(() => isCertifiable(this.levels()));
  protected readonly steps = computed(() =>
    STEPS.map(({ level, label }) => ({ value: String(level), label: this.language.say(label) })),
  );

  protected stepOf(competence: Competence): string {
    const level = this.levels()[competence] ?? 0;
    return String(STEPS.findLast((step) => step.level <= level)?.level ?? 0);
  }

  protected choose(competence: Competence, step: string): void {
    this.levels.update((levels) => ({ ...levels, [competence]: Number(step) }));
  }

  protected async place(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(true);
    if (this.busy()) return;
    this.busy.set(true);
    try {
      if (await this.store.place(this.levels())) this.placed.emit();
    } catch (error) {
      this.toasts.refuse(error, sittingsMessages);
    } finally {
      this.busy.set(false);
    }
  }
}
