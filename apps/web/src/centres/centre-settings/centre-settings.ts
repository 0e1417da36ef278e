import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoDirective } from '@jsverse/transloco';
import { PROCEDURE_EDITIONS, type ProcedureEdition } from '#dto/centres/centre-kind.js';
import { COMPLEMENTARY_CERTIFICATIONS } from '#dto/centres/complementary-certifications.js';
import { SelectField } from '../../shared/form/select-field';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { Toasts } from '../../shared/toasts/toasts';
import { centresMessages, editionMessages, kindMessages } from '../centres.messages';
import { zoneName } from '../time-zones';
import { CentreSettingsStore } from './centre-settings.store';

/** What a centre's administrator sees of it, and the one thing that they decide: the edition of a school's sessions. */
@Component({
  selector: 'certif-centre-settings',
  imports: [ErrorState, MatButton, PageHeading, SelectField, Skeleton, TranslocoDirective],
  providers: [CentreSettingsStore],
  templateUrl: './centre-settings.html',
  styleUrls: ['../../shared/form/form-sheet.scss', '../centre-form.scss', './centre-settings.scss'],
})
export class CentreSettings {
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);

  protected readonly store = inject(CentreSettingsStore);
  protected readonly kindMessages = kindMessages;
  protected readonly zoneName = zoneName;
  protected readonly busy = signal(false);
  protected readonly edition = linkedSignal<string>(() => this.store.settings()?.procedureEdition ?? '');
  protected readonly editions = computed(() =>
    PROCEDURE_EDITIONS.map((value) => ({ value, label: this.language.say(editionMessages[value]) })),
  );
  protected readonly certifications = computed(() =>
    COMPLEMENTARY_CERTIFICATIONS.filter(({ key }) =>
      this.store.settings()?.complementaryCertifications.includes(key),
    )
      .map(({ label }) => label)
      .join(', '),
  );

  constructor() {
    titlePage(() => [this.language.say('centres.settings.title')]);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    try {
      const version = this.store.settings()?.version;
      await this.store.change({ procedureEdition: this.edition() as ProcedureEdition, version });
      this.toasts.succeed(this.language.say('centres.settings.saved'));
    } catch (error) {
      this.toasts.refuse(error, centresMessages);
      this.store.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
