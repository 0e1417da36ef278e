import { Component, inject, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { findPersonQuery, type PeopleResponse } from '#dto/team/privacy/privacy.js';
import { privacyEndpoints } from '#dto/team/privacy/privacy.endpoints.js';
import { addressOf } from '../../shared/api/client-of';
import { Confirm } from '../../shared/confirm/confirm';
import { coded, type CodedFault } from '../../shared/form/faults';
import { TextField } from '../../shared/form/text-field';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { EmptyState } from '../../shared/states/empty-state';
import { Toasts } from '../../shared/toasts/toasts';
import { accountsMessages } from '../accounts.messages';
import { PeopleStore } from './people.store';

type Person = PeopleResponse['items'][number];

/** The certifier answers a person who asks for their data, or to be forgotten: found by the whole address alone. */
@Component({
  selector: 'certif-people',
  imports: [EmptyState, MatButton, MatIcon, PageHeading, RouterLink, TextField, TranslocoDirective],
  providers: [PeopleStore],
  templateUrl: './people.html',
  styleUrl: './people.scss',
})
export class People {
  private readonly confirm = inject(Confirm);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private readonly field = viewChild.required(TextField);

  protected readonly store = inject(PeopleStore);
  protected readonly search = signal('');
  protected readonly faults = signal<CodedFault[]>([]);
  protected readonly busy = signal(false);
  protected readonly wording = { REQUIRED: 'accounts.people.searchRequired' };

  constructor() {
    titlePage(() => [this.language.say('accounts.people.title')]);
  }

  protected nameOf({ firstName, lastName }: Person): string {
    return `${firstName} ${lastName}`;
  }

  protected fileOf({ id }: Person): string {
    return addressOf(privacyEndpoints.export, { accountId: id });
  }

  protected async find(event: Event): Promise<void> {
    event.preventDefault();
    const read = findPersonQuery.safeParse({ search: this.search() });
    this.faults.set(read.success ? [] : [coded('REQUIRED')]);
    if (!read.success) return this.field().focus();
    await this.try(() => this.store.find(read.data.search));
  }

  protected async erase(person: Person): Promise<void> {
    const name = this.nameOf(person);
    const sure = await this.confirm.ask({
      title: this.language.say('accounts.people.eraseTitle', { name }),
      text: this.language.say('accounts.people.eraseText', {
        address: person.email ?? person.username ?? '',
      }),
      act: this.language.say('accounts.people.erase'),
    });
    if (!sure) return;
    await this.try(async () => {
      await this.store.erase(person.id);
      this.search.set('');
      this.toasts.succeed(this.language.say('accounts.people.erased'));
    });
  }

  private async try(act: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await act();
    } catch (error) {
      this.toasts.refuse(error, accountsMessages);
    } finally {
      this.busy.set(false);
    }
  }
}
