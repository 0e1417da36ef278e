import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { CONDITIONS_VERSION } from '#dto/accounts/accounts.limits.js';
import { About } from '../../shared/about';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { legalInEnglish } from './legal.en';
import { legalInFrench, type LegalPage } from './legal.fr';

/** The two pages that everybody accepts at sign-up, for everybody to read. */
@Component({
  selector: 'certif-legal',
  imports: [PageHeading, TranslocoDirective],
  template: `
    <article class="sheet" *transloco="let t">
      <h1 certifPageHeading>{{ t('accounts.legal.' + page()) }}</h1>
      <p class="quiet">{{ t('accounts.legal.version', { version }) }}</p>
      @for (section of sections(); track section.title) {
        <section>
          <h2>{{ section.title }}</h2>
          @for (paragraph of section.paragraphs; track $index) {
            <p>{{ paragraph }}</p>
          }
        </section>
      }
    </article>
  `,
  styles: `
    :host {
      display: block;
      width: min(760px, 100%);
      margin: 0 auto;
    }

    article {
      display: grid;
      gap: 20px;
      padding: 32px 40px;
    }

    section {
      display: grid;
      gap: 8px;
      max-width: 68ch;
    }

    @media (max-width: 600px) {
      article {
        padding: 24px 16px;
      }
    }
  `,
})
export class Legal {
  /** Which of the two: the route says. */
  readonly page = input.required<LegalPage>();

  private readonly about = inject(About);
  private readonly language = inject(Language);

  protected readonly version = CONDITIONS_VERSION;
  protected readonly sections = computed(() => {
    const pages = this.language.current() === 'fr' ? legalInFrench : legalInEnglish;
    return pages[this.page()]({
      certifier: this.about.certifierName(),
      contact: this.about.dpoEmail() ?? this.about.supportEmail(),
    });
  });

  constructor() {
    titlePage(() => [this.language.say(`accounts.legal.${this.page()}`)]);
  }
}
