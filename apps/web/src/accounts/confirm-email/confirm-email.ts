import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { asProblem } from '../../shared/api/problem-error';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { SignedInAs } from '../../shared/signed-in-as/signed-in-as';
import { Toasts } from '../../shared/toasts/toasts';
import { accountsMessages } from '../accounts.messages';
import { AccountsStore } from '../accounts.store';

const WORDS = {
  another: {
    title: 'accounts.confirmEmail.title',
    lead: 'accounts.confirmEmail.lead',
    act: 'accounts.confirmEmail.act',
    done: 'accounts.confirmEmail.done',
  },
  present: {
    title: 'accounts.proveEmail.title',
    lead: 'accounts.proveEmail.lead',
    act: 'accounts.proveEmail.act',
    done: 'accounts.proveEmail.done',
  },
} as const;

/** Where the link to an address leads. A button confirms: programs that look into mails open links too. */
@Component({
  selector: 'certif-confirm-email',
  imports: [MatButton, PageHeading, RouterLink, SignedInAs, TranslocoDirective],
  template: `
    <section class="sheet" *transloco="let t">
      <h1 certifPageHeading>{{ t(words().title) }}</h1>
      @switch (state()) {
        @case ('asked') {
          <p class="quiet">{{ t(words().lead) }}</p>
          <button
            matButton="filled"
            class="act"
            type="button"
            [disabled]="busy()"
            disabledInteractive
            (click)="confirm()"
          >
            {{ t(words().act) }}
          </button>
          <certif-signed-in-as />
        }
        @case ('confirmed') {
          <p role="status">{{ t(words().done) }}</p>
          <a matButton="filled" class="act" routerLink="/">{{ t('accounts.confirmEmail.goOn') }}</a>
        }
        @case ('ended') {
          <p role="alert">{{ t('accounts.problems.linkEnded') }}</p>
          <a matButton="filled" class="act" routerLink="/compte">{{ t('accounts.confirmEmail.askAgain') }}</a>
        }
        @case ('foreign') {
          <p role="alert">{{ t('accounts.confirmEmail.foreign') }}</p>
          <certif-signed-in-as />
        }
      }
    </section>
  `,
  styleUrl: '../../shared/form/narrow-sheet.scss',
})
export class ConfirmEmail {
  readonly token = input.required<string>();
  /** Whose address it is: the account's present one, or another that is to become it. */
  readonly proves = input.required<keyof typeof WORDS>();

  private readonly accounts = inject(AccountsStore);
  private readonly toasts = inject(Toasts);

  protected readonly words = computed(() => WORDS[this.proves()]);
  protected readonly busy = signal(false);
  protected readonly state = signal<'asked' | 'confirmed' | 'ended' | 'foreign'>('asked');

  constructor() {
    const language = inject(Language);
    titlePage(() => [language.say(this.words().title)]);
  }

  protected async confirm(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      if (this.proves() === 'present') await this.accounts.proveEmail(this.token());
      else await this.accounts.confirmEmail(this.token());
      this.state.set('confirmed');
    } catch (error) {
      const problem = asProblem(error);
      if (problem.code === 'LINK_ENDED') this.state.set('ended');
      else if (problem.status === 404) this.state.set('foreign');
      else this.toasts.refuse(problem, accountsMessages);
    } finally {
      this.busy.set(false);
    }
  }
}
