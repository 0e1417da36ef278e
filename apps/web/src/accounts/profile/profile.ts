import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { ChangePassword } from './change-password/change-password';
import { EmailChange } from './email-change/email-change';
import { OwnData } from './own-data/own-data';
import { OwnName } from './own-name/own-name';
import { ProfileStore } from './profile.store';
import { SignIns } from './sign-ins/sign-ins';

/** « Mon compte »: one's name and language, address, password, and where one is signed in. */
@Component({
  selector: 'certif-profile',
  imports: [
    ChangePassword,
    EmailChange,
    ErrorState,
    OwnData,
    OwnName,
    PageHeading,
    SignIns,
    Skeleton,
    TranslocoDirective,
  ],
  providers: [ProfileStore],
  templateUrl: './profile.html',
  styleUrl: './profile.scss',
})
export class Profile {
  protected readonly store = inject(ProfileStore);

  constructor() {
    const language = inject(Language);
    titlePage(() => [language.say('accounts.profile.title')]);
  }
}
