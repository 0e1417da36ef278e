import { Component, inject, signal, viewChild } from '@angular/core';
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
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { asProblem } from '../../shared/api/problem-error';
import { ErrorSummary } from '../../shared/form/error-summary';
import { faultsAt } from '../../shared/form/faults';
import { TextField } from '../../shared/form/text-field';
import { readsTyped } from '../../shared/form/typed';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { Toasts } from '../../shared/toasts/toasts';
import { CentreFields } from '../centre-fields/centre-fields';
import { editionOf, newCentre, requireCentre, typedOpening } from '../centre-form';
import { centreWording, centresMessages } from '../centres.messages';
import { CentresStore } from '../centres.store';

/** The certifier opens a centre and invites its referent. */
@Component({
  selector: 'certif-open-centre',
  imports: [
    CentreFields,
    ErrorSummary,
    FormField,
    FormRoot,
    MatButton,
    PageHeading,
    RouterLink,
    TextField,
    TranslocoDirective,
  ],
  providers: [CentresStore],
  templateUrl: './open-centre.html',
  styleUrls: ['../../shared/form/form-sheet.scss', '../centre-form.scss'],
})
export class OpenCentre {
  private readonly store = inject(CentresStore);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);
  private readonly summary = viewChild.required(ErrorSummary);
  private readonly typed = signal({ ...newCentre(), referentEmail: '' });

  protected readonly wording = centreWording;
  protected readonly attempted = signal(false);
  protected readonly form = form(
    this.typed,
    (path) => {
      validateStandardSchema(path, readsTyped(typedOpening));
      requireCentre(path);
      metadata(path.referentEmail, REQUIRED, () => true);
    },
    { submission: { action: () => this.open(), onInvalid: () => this.showFaults() } },
  );

  constructor() {
    titlePage(() => [this.language.say('centres.open.title')]);
  }

  private async open(): Promise<TreeValidationResult> {
    try {
      const centre = await this.store.open(typedOpening.parse(editionOf(this.typed())));
      this.toasts.succeed(this.language.say('centres.open.done', { email: this.typed().referentEmail }));
      await this.router.navigate(['/certificateur/centres', centre.id]);
      return undefined;
    } catch (error) {
      const problem = asProblem(error);
      const faults = faultsAt(problem, this.form);
      if (faults.length) this.showFaults();
      else this.toasts.refuse(problem, centresMessages);
      return faults;
    }
  }

  private showFaults(): void {
    this.attempted.set(true);
    this.summary().takeFocus();
  }
}
