import { _IdGenerator } from '@angular/cdk/a11y';
import { Component, type ElementRef, inject, input, model, output, viewChild } from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import {
  MatAutocomplete,
  MatAutocompleteTrigger,
  type MatAutocompleteSelectedEvent,
} from '@angular/material/autocomplete';
import { MatOption } from '@angular/material/core';
import type { Messages } from '../problem.messages';
import { shownFault } from './faults';

/** What may be meant by what is typed. */
export interface Suggested {
  /** What the field then holds. */
  readonly value: string;
  readonly label: string;
}

/** A text field that offers what may be meant, in a list below it; anything else can be typed all the same. */
@Component({
  selector: 'certif-suggest-field',
  imports: [MatAutocomplete, MatAutocompleteTrigger, MatOption],
  template: `
    <label [for]="id">
      @if (required()) {
        <span class="star" aria-hidden="true">*</span>
      }
      {{ label() }}
    </label>
    <div class="box" [class.faulty]="fault()">
      <input
        #typed
        [id]="id"
        type="text"
        autocomplete="off"
        [value]="value()"
        [attr.inputmode]="inputmode()"
        [attr.aria-required]="required()"
        [attr.aria-invalid]="!!fault()"
        [attr.aria-describedby]="id + '-more'"
        [matAutocomplete]="list"
        (input)="value.set(typed.value)"
        (blur)="touch.emit()"
      />
      <mat-autocomplete #list [displayWith]="textOf" (optionSelected)="choose($event)">
        @for (one of options(); track one.label) {
          <mat-option [value]="one">{{ one.label }}</mat-option>
        }
      </mat-autocomplete>
    </div>
    <p class="more" [id]="id + '-more'">
      @if (fault(); as fault) {
        <span class="fault">{{ fault }}</span>
      } @else {
        {{ hint() }}
      }
    </p>
  `,
  styleUrl: './field.scss',
})
export class SuggestField<T extends Suggested = Suggested> implements FormValueControl<string> {
  readonly value = model('');
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly required = input(false);
  readonly touch = output();

  readonly label = input.required<string>();
  readonly options = input<readonly T[]>([]);
  readonly hint = input('');
  readonly inputmode = input<'text' | 'numeric'>('text');
  readonly wording = input<Messages>({});
  /** One of the list was taken: it may say more than this field holds. */
  readonly chosen = output<T>();

  private readonly typed = viewChild.required<ElementRef<HTMLInputElement>>('typed');

  protected readonly id = inject(_IdGenerator).getId('certif-suggest-field-');
  protected readonly fault = shownFault(this);
  // The list is given what it offers; before that it asks with what was typed.
  protected readonly textOf = (one: T | string): string => (typeof one === 'string' ? one : one.value);

  focus(options?: FocusOptions): void {
    this.typed().nativeElement.focus(options);
  }

  protected choose({ option }: MatAutocompleteSelectedEvent): void {
    const one = option.value as T;
    this.value.set(one.value);
    this.chosen.emit(one);
  }
}
