import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { About } from '../../shared/about';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { Toasts } from '../../shared/toasts/toasts';
import { accountsMessages } from '../accounts.messages';
import { AccountsStore } from '../accounts.store';
import { termsInEnglish } from './terms.en';
import { termsInFrench } from './terms.fr';

/** Asked once of every member of a centre, before anything else. */
@Component({
  selector: 'certif-terms',
  imports: [MatButton, PageHeading, TranslocoDirective],
  templateUrl: './terms.html',
  styleUrl: './terms.scss',
})
export class Terms {
  readonly suite = input<string>();

  private readonly accounts = inject(AccountsStore);
  private readonly about = inject(About);
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  protected readonly busy = signal(false);
  protected readonly sections = computed(() => {
    const terms = this.language.current() === 'fr' ? termsInFrench : termsInEnglish;
    return terms(this.about.certifierName());
  });

  constructor() {
    titlePage(() => [this.language.say('accounts.terms.title')]);
  }

  protected async accept(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await this.accounts.acceptTerms();
      await this.router.navigateByUrl(this.suite() ?? '/');
    } catch (error) {
      this.toasts.refuse(error, accountsMessages);
    } finally {
      this.busy.set(false);
    }
  }

  protected async signOut(): Promise<void> {
    await this.accounts.signOut();
    await this.router.navigateByUrl('/connexion');
  }
}
