import { Component, computed, inject, signal } from '@angular/core';
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
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { eraseSelfRequest } from '#dto/team/privacy/privacy.js';
import { privacyEndpoints } from '#dto/team/privacy/privacy.endpoints.js';
import { addressOf } from '../../../shared/api/client-of';
import { Confirm } from '../../../shared/confirm/confirm';
import { Refusals } from '../../../shared/form/refusals';
import { Language } from '../../../shared/language/language';
import { Toasts } from '../../../shared/toasts/toasts';
import { accountsMessages, credentialsWording } from '../../accounts.messages';
import { PasswordField } from '../../password-field/password-field';
import { ProfileStore } from '../profile.store';

/** All that is held on oneself, to take away; and the end of the account. */
@Component({
  selector: 'certif-own-data',
  imports: [FormField, FormRoot, MatButton, PasswordField, TranslocoDirective],
  templateUrl: './own-data.html',
  styleUrl: '../part.scss',
})
export class OwnData {
  private readonly store = inject(ProfileStore);
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly refusals = inject(Refusals);
  private readonly toasts = inject(Toasts);

  protected readonly file = addressOf(privacyEndpoints.exportSelf, {});
  /** What others told of an address is not in the file while nothing proves it. */
  protected readonly isPartial = computed(() => {
    const profile = this.store.profile();
    return profile?.email ? profile.emailProvenAt === null : false;
  });
  protected readonly wording = credentialsWording;
  protected readonly form = form(
    signal({ currentPassword: '' }),
    (path) => {
      validateStandardSchema(path, eraseSelfRequest);
      metadata(path.currentPassword, REQUIRED, () => true);
    },
    {
      submission: {
        action: () => this.erase(),
        onInvalid: () => this.form.currentPassword().focusBoundControl(),
      },
    },
  );

  private async erase(): Promise<TreeValidationResult> {
    const sure = await this.confirm.ask({
      title: this.language.say('accounts.data.eraseTitle'),
      text: this.language.say('accounts.data.eraseText'),
      act: this.language.say('accounts.data.erase'),
    });
    if (!sure) return undefined;
    try {
      await this.store.erase(this.form().value());
      this.toasts.succeed(this.language.say('accounts.data.erased'));
      await this.router.navigateByUrl('/connexion');
      return undefined;
    } catch (error) {
      return this.refusals.explain(error, this.form, accountsMessages);
    }
  }
}
