import { _IdGenerator } from '@angular/cdk/a11y';
import { Component, type ElementRef, inject, input, model, output, viewChild } from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import type { Messages } from '../problem.messages';
import { shownFault } from './faults';

/**
 * A field as French forms have it: the label above, the hint and the fault below; what is projected stands inside, at
 * its end. A control of signal forms by its shape alone, so that the sign-in page can do without their weight.
 */
@Component({
  selector: 'certif-text-field',
  templateUrl: './text-field.html',
  styleUrl: './field.scss',
})
export class TextField implements FormValueControl<string> {
  readonly value = model('');
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly required = input(false);
  readonly touch = output();

  readonly label = input.required<string>();
  readonly lines = input(1);
  readonly type = input<'text' | 'password'>('text');
  readonly hint = input('');
  readonly placeholder = input('');
  readonly autocomplete = input('off');
  readonly inputmode = input<'text' | 'numeric' | 'email'>('text');
  readonly wording = input<Messages>({});
  /** Puts the typed text into its usual form once the person leaves the field. */
  readonly tidy = input<(text: string) => string>((text) => text);

  private readonly typed = viewChild.required<ElementRef<HTMLInputElement | HTMLTextAreaElement>>('typed');

  protected readonly id = inject(_IdGenerator).getId('certif-text-field-');
  protected readonly fault = shownFault(this);

  focus(options?: FocusOptions): void {
    this.typed().nativeElement.focus(options);
  }

  protected leave(): void {
    this.value.update(this.tidy());
    this.touch.emit();
  }
}
