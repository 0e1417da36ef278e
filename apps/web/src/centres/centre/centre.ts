import { Component, effect, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { FormRoot, form, validateStandardSchema, type TreeValidationResult } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CentreResponse } from '#dto/centres/centre.response.js';
import { asProblem } from '../../shared/api/problem-error';
import { Confirm } from '../../shared/confirm/confirm';
import { ErrorSummary } from '../../shared/form/error-summary';
import { faultsAt } from '../../shared/form/faults';
import { readsTyped } from '../../shared/form/typed';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { StatusChip } from '../../shared/status-chip/status-chip';
import { Toasts } from '../../shared/toasts/toasts';
import { CentreFields } from '../centre-fields/centre-fields';
import { editionOf, newCentre, requireCentre, typedEdit, typedOf, type TypedCentre } from '../centre-form';
import { CentreStore } from '../centre.store';
import { CentreTeam } from '../centre-team/centre-team';
import { centreWording, centresMessages } from '../centres.messages';

/** One centre on the certifier's desk: what it is, who runs it, and whether it is open. */
@Component({
  selector: 'certif-centre',
  imports: [
    CentreFields,
    CentreTeam,
    ErrorState,
    ErrorSummary,
    FormRoot,
    MatButton,
    MatIcon,
    PageHeading,
    RouterLink,
    Skeleton,
    StatusChip,
    TranslocoDirective,
  ],
  providers: [CentreStore],
  templateUrl: './centre.html',
  styleUrls: ['../../shared/form/form-sheet.scss', '../centre-form.scss', './centre.scss'],
})
export class CentrePage {
  readonly centreId = input.required<string>();

  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);
  private readonly summary = viewChild(ErrorSummary);

  protected readonly store = inject(CentreStore);
  protected readonly wording = centreWording;
  protected readonly attempted = signal(false);
  /** What is being typed stays while the same centre is read again, for the state of a mail, say. */
  private readonly typed = linkedSignal<CentreResponse | undefined, TypedCentre>({
    source: this.store.centre,
    computation: (centre, previous) => {
      if (!centre) return newCentre();
      const before = previous?.source;
      return previous && before?.id === centre.id && before.version === centre.version
        ? previous.value
        : typedOf(centre);
    },
  });
  protected readonly form = form(
    this.typed,
    (path) => {
      validateStandardSchema(path, readsTyped(typedEdit));
      requireCentre(path);
    },
    { submission: { action: () => this.edit(), onInvalid: () => this.showFaults() } },
  );

  constructor() {
    effect(() => this.store.show(this.centreId()));
    titlePage(() => {
      const name = this.store.centre()?.name;
      if (name) return [name];
      return this.store.error() ? [this.language.say('centres.centre.missing')] : undefined;
    });
  }

  protected async archive(name: string): Promise<void> {
    const sure = await this.confirm.ask({
      title: this.language.say('centres.centre.archiveTitle', { name }),
      text: this.language.say('centres.centre.archiveText'),
      act: this.language.say('centres.centre.archiveAct'),
    });
    if (sure) await this.try(() => this.store.archive(), 'centres.centre.archivedDone');
  }

  protected async reopen(): Promise<void> {
    await this.try(() => this.store.reopen(), 'centres.centre.reopenedDone');
  }

  private async edit(): Promise<TreeValidationResult> {
    const version = this.store.centre()?.version;
    try {
      await this.store.edit({ ...typedEdit.parse(editionOf(this.typed())), version });
      this.toasts.succeed(this.language.say('centres.centre.saved'));
      return undefined;
    } catch (error) {
      const problem = asProblem(error);
      const faults = faultsAt(problem, this.form);
      if (faults.length) this.showFaults();
      else this.toasts.refuse(problem, centresMessages);
      return faults;
    }
  }

  private async try(act: () => Promise<void>, done: string): Promise<void> {
    try {
      await act();
      this.toasts.succeed(this.language.say(done));
    } catch (error) {
      this.toasts.refuse(error, centresMessages);
      this.store.reload();
    }
  }

  private showFaults(): void {
    this.attempted.set(true);
    this.summary()?.takeFocus();
  }
}
