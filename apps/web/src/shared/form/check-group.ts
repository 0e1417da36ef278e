import { _IdGenerator } from '@angular/cdk/a11y';
import {
  Component,
  type ElementRef,
  computed,
  inject,
  input,
  model,
  output,
  viewChildren,
} from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import { Language } from '../language/language';
import type { Messages } from '../problem.messages';
import { sayFault } from './faults';
import type { Choice } from './select-field';

/** Any number of several: a box each, under one name. */
@Component({
  selector: 'certif-check-group',
  template: `
    <fieldset [attr.aria-describedby]="fault() ? id : null">
      <legend>{{ label() }}</legend>
      @for (choice of choices(); track choice.value) {
        <label>
          <input
            #box
            type="checkbox"
            [checked]="value().includes(choice.value)"
            (change)="toggle(choice.value, box.checked)"
            (blur)="touch.emit()"
          />
          {{ choice.label }}
        </label>
      }
      @if (fault(); as fault) {
        <p class="fault" [id]="id">{{ fault }}</p>
      }
    </fieldset>
  `,
  styleUrl: './check-group.scss',
})
export class CheckGroup implements FormValueControl<string[]> {
  readonly value = model<string[]>([]);
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touch = output();

  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly wording = input<Messages>({});

  private readonly language = inject(Language);
  private readonly boxes = viewChildren<ElementRef<HTMLInputElement>>('box');

  protected readonly id = inject(_IdGenerator).getId('certif-check-group-');
  protected readonly fault = computed(() => {
    const fault = this.touched() ? this.errors()[0] : undefined;
    return fault ? sayFault(this.language, fault, this.value(), this.wording()) : '';
  });

  focus(options?: FocusOptions): void {
    this.boxes()[0]?.nativeElement.focus(options);
  }

  protected toggle(value: string, on: boolean): void {
    const chosen = new Set(this.value());
    if (on) chosen.add(value);
    else chosen.delete(value);
    // In the order in which they stand, whatever the order of the clicks.
    this.value.set(this.choices().flatMap((choice) => (chosen.has(choice.value) ? [choice.value] : [])));
  }
}
