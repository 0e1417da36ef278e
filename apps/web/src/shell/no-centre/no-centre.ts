import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { AccountsStore } from '../../accounts/accounts.store';
import { About } from '../../shared/about';
import { CurrentPerson } from '../../shared/current-person';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { Toasts } from '../../shared/toasts/toasts';

/** An account that no centre has invited yet. */
@Component({
  selector: 'certif-no-centre',
  imports: [MatButton, PageHeading, RouterLink, TranslocoDirective],
  templateUrl: './no-centre.html',
  styleUrl: '../message-page.scss',
})
export class NoCentre {
  private readonly accounts = inject(AccountsStore);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  protected readonly me = inject(CurrentPerson).me;
  protected readonly about = inject(About);

  constructor() {
    const language = inject(Language);
    titlePage(() => [language.say('shell.noCentre.title')]);
  }

  protected async signOut(): Promise<void> {
    try {
      await this.accounts.signOut();
      await this.router.navigateByUrl('/connexion');
    } catch (error) {
      this.toasts.refuse(error);
    }
  }
}
