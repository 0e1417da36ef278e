import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';

@Component({
  selector: 'certif-not-found',
  imports: [MatButton, PageHeading, RouterLink, TranslocoDirective],
  template: `
    <section class="sheet" *transloco="let t">
      <h1 certifPageHeading>{{ t('shell.notFound.title') }}</h1>
      <p class="quiet">{{ t('shell.notFound.text') }}</p>
      <a matButton="filled" routerLink="/">{{ t('shell.notFound.act') }}</a>
    </section>
  `,
  styleUrl: '../message-page.scss',
})
export class NotFound {
  constructor() {
    const language = inject(Language);
    titlePage(() => [language.say('shell.notFound.title')]);
  }
}
