import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoDirective } from '@jsverse/transloco';
import type { MassImportProblem } from '#dto/mass-import/mass-import.response.js';
import { About } from '../../shared/about';
import { Language } from '../../shared/language/language';
import { massImportProblems } from '../mass-import.messages';

const AT_ONCE = 100;

/** « Ligne n : … »: what is wrong with the rows of a file, and what was probably meant. */
@Component({
  selector: 'certif-import-problems',
  imports: [MatButton, TranslocoDirective],
  templateUrl: './import-problems.html',
  styleUrl: './import-problems.scss',
})
export class ImportProblems {
  readonly problems = input.required<readonly MassImportProblem[]>();
  readonly blocking = input.required<boolean>();

  private readonly about = inject(About);
  private readonly language = inject(Language);
  private readonly limit = linkedSignal({ source: this.problems, computation: () => AT_ONCE });

  protected readonly titleId = computed(() => (this.blocking() ? 'blocking-title' : 'warnings-title'));
  protected readonly title = computed(() =>
    this.language.count(
      this.blocking() ? 'massImport.report.blocking' : 'massImport.report.warnings',
      this.problems().length,
    ),
  );
  protected readonly shown = computed(() => this.problems().slice(0, this.limit()));
  protected readonly hidden = computed(() => this.problems().length - this.shown().length);

  protected reasonOf({ code, value }: MassImportProblem): string {
    return this.language.say(massImportProblems[code], {
      value: value ?? '',
      certifier: this.about.certifierName(),
    });
  }

  protected showMore(): void {
    this.limit.update((limit) => limit + AT_ONCE);
  }
}
