import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import {
  FormField,
  FormRoot,
  REQUIRED,
  form,
  metadata,
  validateStandardSchema,
  type TreeValidationResult,
} from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoDirective } from '@jsverse/transloco';
import { updateProfileRequest, type ProfileResponse } from '#dto/accounts/profile.js';
import { LANGUAGES, type Language as LanguageCode } from '#dto/platform/language.js';
import { Refusals } from '../../../shared/form/refusals';
import { TextField } from '../../../shared/form/text-field';
import { Language } from '../../../shared/language/language';
import { Toasts } from '../../../shared/toasts/toasts';
import { accountsMessages, signUpWording } from '../../accounts.messages';
import { ProfileStore } from '../profile.store';

/** One's name, and the language of the pages and mails. */
@Component({
  selector: 'certif-own-name',
  imports: [FormField, FormRoot, MatButton, TextField, TranslocoDirective],
  templateUrl: './own-name.html',
  styleUrl: '../part.scss',
})
export class OwnName {
  readonly profile = input.required<ProfileResponse>();

  private readonly store = inject(ProfileStore);
  private readonly language = inject(Language);
  private readonly refusals = inject(Refusals);
  private readonly toasts = inject(Toasts);

  protected readonly wording = signUpWording;
  protected readonly languages = LANGUAGES;
  protected readonly names: Record<LanguageCode, string> = { fr: 'Français', en: 'English' };
  // The same values read again must not take away what is being typed.
  private readonly saved = computed(
    () => {
      const { firstName, lastName, language } = this.profile();
      return { firstName, lastName, language };
    },
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );

  protected readonly form = form(
    linkedSignal(() => this.saved()),
    (path) => {
      validateStandardSchema(path, updateProfileRequest);
      for (const field of [path.firstName, path.lastName]) metadata(field, REQUIRED, () => true);
    },
    {
      submission: {
        action: () => this.save(),
        onInvalid: () => this.form().errorSummary()[0]?.fieldTree().focusBoundControl(),
      },
    },
  );

  private async save(): Promise<TreeValidationResult> {
    const changes = this.form().value();
    try {
      await this.store.update(changes);
      await this.language.choose(changes.language);
      this.toasts.succeed(this.language.say('accounts.profile.saved'));
      return undefined;
    } catch (error) {
      return this.refusals.explain(error, this.form, accountsMessages);
    }
  }
}
