import {
  Component,
  type ElementRef,
  afterNextRender,
  computed,
  inject,
  Injector,
  input,
  viewChild,
} from '@angular/core';
import type { FieldTree, ValidationError } from '@angular/forms/signals';
import { TranslocoDirective } from '@jsverse/transloco';
import { Language } from '../language/language';
import { sayFault, type FormWording } from './faults';

interface Entry {
  readonly text: string;
  readonly error: ValidationError.WithFieldTree;
}

/** Every fault of a refused form in one place, each a way to its field; takes the focus when the form is refused. */
@Component({
  selector: 'certif-error-summary',
  imports: [TranslocoDirective],
  template: `
    @if (entries().length) {
      <section *transloco="let t" #box tabindex="-1" role="alert" aria-labelledby="error-summary-title">
        <h2 id="error-summary-title">{{ title() }}</h2>
        <ul>
          @for (entry of entries(); track entry.text) {
            <li>
              <button type="button" (click)="goTo(entry)">{{ entry.text }}</button>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styleUrl: './error-summary.scss',
})
export class ErrorSummary {
  readonly form = input.required<FieldTree<unknown>>();
  readonly wording = input<FormWording>({});
  /** Nothing before the first attempt: nobody likes to be scolded for an empty form. */
  readonly attempted = input(false);

  private readonly language = inject(Language);
  private readonly injector = inject(Injector);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  protected readonly entries = computed<Entry[]>(() => {
    if (!this.attempted()) return [];
    const errors = this.form()().errorSummary();
    const firsts = errors.filter(
      (error, at) => errors.findIndex(({ fieldTree }) => fieldTree === error.fieldTree) === at,
    );
    return firsts.map((error) => {
      const field = error.fieldTree();
      return {
        text: sayFault(this.language, error, field.value(), this.wording()[String(field.keyInParent())]),
        error,
      };
    });
  });
  protected readonly title = computed(() =>
    this.language.count('shared.faultsInForm', this.entries().length),
  );

  takeFocus(): void {
    afterNextRender(() => this.box()?.nativeElement.focus(), { injector: this.injector });
  }

  protected goTo({ error }: Entry): void {
    error.fieldTree().focusBoundControl();
  }
}
