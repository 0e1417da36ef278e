import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { asProblem } from '../../shared/api/problem-error';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { Toasts } from '../../shared/toasts/toasts';
import { accountsMessages } from '../accounts.messages';
import { AccountsStore } from '../accounts.store';

/** Where the link to a new address leads. A button confirms: programs that look into mails open links too. */
@Component({
  selector: 'certif-confirm-email',
  imports: [MatButton, PageHeading, RouterLink, TranslocoDirective],
  template: `
    <section class="sheet" *transloco="let t">
      <h1 certifPageHeading>{{ t('accounts.confirmEmail.title') }}</h1>
      @switch (state()) {
        @case ('asked') {
          <p class="quiet">{{ t('accounts.confirmEmail.lead') }}</p>
          <button
            matButton="filled"
            class="act"
            type="button"
            [disabled]="busy()"
            disabledInteractive
            (click)="confirm()"
          >
            {{ t('accounts.confirmEmail.act') }}
          </button>
        }
        @case ('confirmed') {
          <p role="status">{{ t('accounts.confirmEmail.done') }}</p>
          <a matButton="filled" class="act" routerLink="/">{{ t('accounts.confirmEmail.goOn') }}</a>
        }
        @case ('ended') {
          <p role="alert">{{ t('accounts.problems.linkEnded') }}</p>
          <a matButton="filled" class="act" routerLink="/compte">{{ t('accounts.confirmEmail.askAgain') }}</a>
        }
      }
    </section>
  `,
  styleUrl: '../../shared/form/narrow-sheet.scss',
})
export class ConfirmEmail {
  readonly token = input.required<string>();

  private readonly accounts = inject(AccountsStore);
  private readonly toasts = inject(Toasts);

  protected readonly busy = signal(false);
  protected readonly state = signal<'asked' | 'confirmed' | 'ended'>('asked');

  constructor() {
    const language = inject(Language);
    titlePage(() => [language.say('accounts.confirmEmail.title')]);
  }

  protected async confirm(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await this.accounts.confirmEmail(this.token());
      this.state.set('confirmed');
    } catch (error) {
      const problem = asProblem(error);
      if (problem.code === 'LINK_ENDED' || problem.status === 404) this.state.set('ended');
      else this.toasts.refuse(problem, accountsMessages);
    } finally {
      this.busy.set(false);
    }
  }
}
