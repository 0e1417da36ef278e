import { _IdGenerator } from '@angular/cdk/a11y';
import { Component, type ElementRef, computed, inject, input, model, output, viewChild } from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import type { Messages } from '../problem.messages';
import { shownFault } from './faults';

/** One thing to choose; those of one group stand together under its name. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

/** One of several, in the browser's own list: every phone and screen reader knows it. */
@Component({
  selector: 'certif-select-field',
  templateUrl: './select-field.html',
  styleUrls: ['./field.scss', './select-field.scss'],
})
export class SelectField implements FormValueControl<string> {
  readonly value = model('');
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly required = input(false);
  readonly touch = output();

  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly hint = input('');
  readonly wording = input<Messages>({});

  private readonly list = viewChild.required<ElementRef<HTMLSelectElement>>('list');

  protected readonly id = inject(_IdGenerator).getId('certif-select-field-');
  protected readonly fault = shownFault(this);
  protected readonly groups = computed(() => {
    const names = [...new Set(this.choices().map(({ group = '' }) => group))];
    return names.map((name) => ({
      name,
      choices: this.choices().filter(({ group = '' }) => group === name),
    }));
  });

  focus(options?: FocusOptions): void {
    this.list().nativeElement.focus(options);
  }
}
