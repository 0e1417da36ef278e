import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CellProblem } from '#dto/candidates/import-candidates.js';
import { About } from '../../shared/about';
import { cellMessages } from '../../shared/cell.messages';
import { Language } from '../../shared/language/language';

const AT_ONCE = 100;

/** Every fault of a list, with its cell, the reason in plain words, and what was probably meant. */
@Component({
  selector: 'certif-cell-problems',
  imports: [MatButton, TranslocoDirective],
  templateUrl: './cell-problems.html',
  styleUrl: './cell-problems.scss',
})
export class CellProblems {
  readonly problems = input.required<readonly CellProblem[]>();
  readonly file = input.required<string>();

  private readonly about = inject(About);
  private readonly language = inject(Language);
  private readonly limit = linkedSignal({ source: this.problems, computation: () => AT_ONCE });

  protected readonly title = computed(() =>
    this.language.count('candidates.problems.title', this.problems().length),
  );
  protected readonly shown = computed(() => this.problems().slice(0, this.limit()));
  protected readonly hidden = computed(() => this.problems().length - this.shown().length);

  protected reasonOf({ code, value }: CellProblem): string {
    return this.language.say(cellMessages[code], {
      value: value ?? '',
      certifier: this.about.certifierName(),
    });
  }

  protected showMore(): void {
    this.limit.update((limit) => limit + AT_ONCE);
  }
}
