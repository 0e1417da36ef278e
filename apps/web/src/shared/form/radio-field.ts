import { _IdGenerator } from '@angular/cdk/a11y';
import { Component, type ElementRef, inject, input, model, output, viewChildren } from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import type { Messages } from '../problem.messages';
import { shownFault } from './faults';
import type { Choice } from './select-field';

/** One of a few, all in sight: a button each, side by side, under one name. */
@Component({
  selector: 'certif-radio-field',
  template: `
    <fieldset [attr.aria-describedby]="fault() ? id : null" [attr.aria-invalid]="!!fault()">
      <legend>
        @if (required()) {
          <span class="star" aria-hidden="true">*</span>
        }
        {{ label() }}
      </legend>
      <div class="choices">
        @for (choice of choices(); track choice.value) {
          <label>
            <input
              #button
              type="radio"
              [name]="id"
              [required]="required()"
              [checked]="value() === choice.value"
              (change)="value.set(choice.value)"
              (blur)="touch.emit()"
            />
            {{ choice.label }}
          </label>
        }
      </div>
      @if (fault(); as fault) {
        <p class="fault" [id]="id">{{ fault }}</p>
      }
    </fieldset>
  `,
  styleUrls: ['./check-group.scss', './radio-field.scss'],
})
export class RadioField implements FormValueControl<string> {
  readonly value = model('');
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly required = input(false);
  readonly touch = output();

  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly wording = input<Messages>({});

  private readonly buttons = viewChildren<ElementRef<HTMLInputElement>>('button');

  protected readonly id = inject(_IdGenerator).getId('certif-radio-field-');
  protected readonly fault = shownFault(this);

  focus(options?: FocusOptions): void {
    this.buttons()[0]?.nativeElement.focus(options);
  }
}
