import { Component, computed, effect, inject, input, numberAttribute, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { StudentCredentials } from '#dto/students/credentials/credentials.js';
import type { StudentRow } from '#dto/students/student.response.js';
import { Confirm } from '../../shared/confirm/confirm';
import { moment } from '../../shared/dates/dates';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { Pager } from '../../shared/pager/pager';
import { saveFile } from '../../shared/save-file';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { StatusChip } from '../../shared/status-chip/status-chip';
import { Toasts } from '../../shared/toasts/toasts';
import { credentialsMessages, lookOf } from './credentials.messages';
import { CredentialsStore } from './credentials.store';

/** « Identifiants des élèves »: slips by class, and a new password for whoever lost theirs. */
@Component({
  selector: 'certif-credentials',
  imports: [
    EmptyState,
    ErrorState,
    MatButton,
    MatIcon,
    MatProgressBar,
    PageHeading,
    Pager,
    RouterLink,
    Skeleton,
    StatusChip,
    TranslocoDirective,
  ],
  providers: [CredentialsStore],
  templateUrl: './credentials.html',
  styleUrl: './credentials.scss',
})
export class Credentials {
  /** The class that is shown: a query parameter, the first class unless told. */
  readonly classe = input<string>();
  readonly page = input(1, {
    transform: (page: unknown) => Math.max(1, Math.trunc(numberAttribute(page, 1))),
  });

  private readonly confirm = inject(Confirm);
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  protected readonly store = inject(CredentialsStore);
  protected readonly busy = signal(false);
  protected readonly lookOf = lookOf;
  protected readonly divisions = computed(() => this.store.divisions()?.items);
  protected readonly division = computed(() => this.classe() ?? this.divisions()?.[0]?.name);

  constructor() {
    titlePage(() => [this.language.say('students.credentials.title')]);
    effect(() => {
      const division = this.division();
      if (division !== undefined) this.store.show(division, this.page());
    });
  }

  protected on({ printedAt }: StudentCredentials): { moment: string } {
    return { moment: printedAt ? moment(printedAt) : '' };
  }

  protected choose(classe: string): void {
    void this.router.navigate([], { queryParams: { classe, page: null }, replaceUrl: true });
  }

  protected async print(): Promise<void> {
    const division = this.division();
    if (division === undefined) return;
    await this.work(async () => {
      const slips = await this.store.print({ division }, this.language.current());
      saveFile(slips, this.fileName(division));
    });
  }

  protected async renew({ id, lastName, firstName }: StudentRow): Promise<void> {
    const name = `${firstName} ${lastName}`;
    const wanted = await this.confirm.ask({
      title: this.language.say('students.credentials.renewTitle', { name }),
      text: this.language.say('students.credentials.renewText'),
      act: this.language.say('students.credentials.renewAct'),
    });
    if (!wanted) return;
    await this.work(async () => {
      await this.store.renew(id);
      const slip = await this.store.print({ studentIds: id }, this.language.current());
      saveFile(slip, this.fileName(name));
      this.toasts.succeed(this.language.say('students.credentials.renewed', { name }));
    });
  }

  private async work(act: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await act();
    } catch (error) {
      this.toasts.refuse(error, credentialsMessages);
    } finally {
      this.busy.set(false);
    }
  }

  private fileName(whose: string): string {
    return this.language.say('students.credentials.fileName', { whose });
  }
}
