import { Component, effect, inject, input, numberAttribute } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SelectField } from '../../shared/form/select-field';
import { TextField } from '../../shared/form/text-field';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { Pager } from '../../shared/pager/pager';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { StatusChip } from '../../shared/status-chip/status-chip';
import { kindMessages } from '../centres.messages';
import { CentresStore } from '../centres.store';

const TYPING_PAUSE_MS = 300;

/** The certifier's desk: every centre, by name. What is searched is in the address. */
@Component({
  selector: 'certif-list-centres',
  imports: [
    EmptyState,
    ErrorState,
    MatButton,
    MatIcon,
    MatProgressBar,
    PageHeading,
    Pager,
    RouterLink,
    SelectField,
    Skeleton,
    StatusChip,
    TextField,
    TranslocoDirective,
  ],
  providers: [CentresStore],
  templateUrl: './list-centres.html',
  styleUrl: './list-centres.scss',
})
export class ListCentres {
  readonly page = input(1, {
    transform: (page: unknown) => Math.max(1, Math.trunc(numberAttribute(page, 1))),
  });
  readonly recherche = input<string>();
  readonly etat = input<string>();

  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly store = inject(CentresStore);
  protected readonly kindMessages = kindMessages;
  protected states() {
    return ['', 'ouverts', 'archives'].map((value) => ({
      value,
      label: this.language.say(`centres.states.${value || 'all'}`),
    }));
  }

  constructor() {
    titlePage(() => [this.language.say('centres.list.title')]);
    effect(() => {
      const archived = { ouverts: 'false', archives: 'true' } as const;
      this.store.show({
        page: this.page(),
        search: this.recherche() || undefined,
        archived: archived[this.etat() as keyof typeof archived],
      });
    });
  }

  protected search(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask({ recherche: text.trim() || null }), TYPING_PAUSE_MS);
  }

  protected filter(state: string): void {
    this.ask({ etat: state || null });
  }

  private ask(wanted: Record<string, string | null>): void {
    void this.router.navigate([], {
      queryParams: { ...wanted, page: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
