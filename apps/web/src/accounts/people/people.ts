import { Component, inject, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { PersonResponse } from '#dto/team/privacy/privacy.js';
import { Confirm } from '../../shared/confirm/confirm';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { EmptyState } from '../../shared/states/empty-state';
import { Toasts } from '../../shared/toasts/toasts';
import { accountsMessages } from '../accounts.messages';
import { ErasureOutcome } from './erasure-outcome/erasure-outcome';
import { FoundPerson } from './found-person/found-person';
import { PeopleStore, type PersonSought } from './people.store';
import { PersonSearch } from './person-search/person-search';

/** The certifier answers a person who asks for their data, or to be forgotten: found by what tells them whole alone. */
@Component({
  selector: 'certif-people',
  imports: [
    EmptyState,
    ErasureOutcome,
    FoundPerson,
    MatIcon,
    PageHeading,
    PersonSearch,
    RouterLink,
    TranslocoDirective,
  ],
  providers: [PeopleStore],
  templateUrl: './people.html',
  styleUrl: './people.scss',
})
export class People {
  private readonly confirm = inject(Confirm);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);

  protected readonly store = inject(PeopleStore);
  protected readonly busy = signal(false);
  protected readonly find = (sought: PersonSought): Promise<void> =>
    this.whileBusy(() => this.store.find(sought));

  constructor() {
    titlePage(() => [this.language.say('accounts.people.title')]);
  }

  protected async erase({
    id,
    firstName,
    lastName,
    hasAccount,
    email,
    username,
  }: PersonResponse): Promise<void> {
    const sure = await this.confirm.ask({
      title: this.language.say('accounts.people.eraseTitle', { name: `${firstName} ${lastName}` }),
      text: hasAccount
        ? this.language.say('accounts.people.eraseText', { address: email ?? username ?? '' })
        : this.language.say('accounts.people.eraseListedText'),
      act: this.language.say('accounts.people.erase'),
    });
    if (!sure) return;
    try {
      await this.whileBusy(() => this.store.erase(id));
      this.toasts.succeed(this.language.say('accounts.people.erased'));
    } catch (error) {
      this.toasts.refuse(error, accountsMessages);
    }
  }

  private async whileBusy(act: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await act();
    } finally {
      this.busy.set(false);
    }
  }
}
