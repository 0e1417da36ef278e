import { _IdGenerator } from '@angular/cdk/a11y';
import { Component, computed, type ElementRef, inject, input, model, output, viewChild } from '@angular/core';
import type { FormCheckboxControl, ValidationError } from '@angular/forms/signals';
import type { Messages } from '../problem.messages';
import { shownFault } from './faults';

/** A box to tick; what it stands for is projected, with links where it needs them. */
@Component({
  selector: 'certif-check-field',
  template: `
    <div class="tick">
      <input
        #box
        type="checkbox"
        [id]="id"
        [checked]="checked()"
        [attr.aria-required]="required()"
        [attr.aria-invalid]="!!fault()"
        [attr.aria-describedby]="id + '-more'"
        (change)="checked.set(box.checked)"
        (blur)="touch.emit()"
      />
      <label [for]="id">
        @if (required()) {
          <span class="star" aria-hidden="true">*</span>
        }
        <ng-content />
      </label>
    </div>
    <p class="more" [id]="id + '-more'">
      @if (fault(); as fault) {
        <span class="fault">{{ fault }}</span>
      }
    </p>
  `,
  styleUrls: ['./field.scss', './check-field.scss'],
})
export class CheckField implements FormCheckboxControl {
  readonly checked = model(false);
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly required = input(false);
  readonly touch = output();
  readonly wording = input<Messages>({});

  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  protected readonly id = inject(_IdGenerator).getId('certif-check-field-');
  protected readonly fault = shownFault({
    touched: this.touched,
    errors: this.errors,
    wording: this.wording,
    // To whoever reads the faults, a box that is not ticked is a field left empty.
    value: computed(() => (this.checked() ? 'ticked' : '')),
  });

  focus(options?: FocusOptions): void {
    this.box().nativeElement.focus(options);
  }
}
