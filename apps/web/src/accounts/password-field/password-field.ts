import { Component, computed, input, model, output, signal, viewChild } from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { TranslocoDirective } from '@jsverse/transloco';
import { PASSWORD_RULES } from '#dto/accounts/new-password.js';
import { TextField } from '../../shared/form/text-field';
import type { Messages } from '../../shared/problem.messages';

/** A password that can be shown; while somebody chooses one, the points of its rule tick themselves as they type. */
@Component({
  selector: 'certif-password-field',
  imports: [MatIcon, MatIconButton, TextField, TranslocoDirective],
  templateUrl: './password-field.html',
  styleUrl: './password-field.scss',
})
export class PasswordField implements FormValueControl<string> {
  readonly value = model('');
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly required = input(false);
  readonly touch = output();

  readonly label = input.required<string>();
  readonly wording = input<Messages>({});
  /** A new password is being chosen, not a known one asked. */
  readonly chosen = input(false);

  private readonly field = viewChild.required(TextField);

  protected readonly shown = signal(false);
  protected readonly rules = computed(() =>
    PASSWORD_RULES.map(({ code, holds }) => ({ code, met: holds(this.value()) })),
  );

  focus(options?: FocusOptions): void {
    this.field().focus(options);
  }
}
