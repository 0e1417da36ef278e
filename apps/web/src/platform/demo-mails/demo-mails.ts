import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { DomSanitizer } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CapturedMailsResponse } from '#dto/platform/captured-mails.response.js';
import { lastValue } from '../../shared/api/last-value';
import { asProblem } from '../../shared/api/problem-error';
import { MomentPipe } from '../../shared/dates/date.pipes';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { PlatformClient } from '../../shared/platform.client';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';

type Mail = CapturedMailsResponse['items'][number];

/** The mails of the demo, which are captured instead of sent. */
@Component({
  selector: 'certif-demo-mails',
  imports: [
    EmptyState,
    ErrorState,
    MatButton,
    MatIcon,
    MomentPipe,
    PageHeading,
    Skeleton,
    TranslocoDirective,
  ],
  templateUrl: './demo-mails.html',
  styleUrl: './demo-mails.scss',
})
export class DemoMails {
  /** The address whose mails are wanted: a query parameter. */
  readonly to = input<string>();

  private readonly client = inject(PlatformClient);
  private readonly router = inject(Router);
  private readonly sanitizer = inject(DomSanitizer);
  private readonly language = inject(Language);

  protected readonly answer = rxResource({
    params: () => ({ to: this.to() }),
    stream: ({ params: { to } }) => this.client.capturedMails({ query: { to } }),
  });
  protected readonly mails = lastValue(this.answer, () => '');
  protected readonly opened = signal<Mail | undefined>(undefined);
  protected readonly notADemo = computed(() => {
    const error = this.answer.error();
    return error !== undefined && asProblem(error).status === 404;
  });
  // The frame's sandbox runs no script and shares nothing with this page; links of a mail open in a new tab.
  protected readonly html = computed(() =>
    this.sanitizer.bypassSecurityTrustHtml(`<base target="_blank">${this.opened()?.html ?? ''}`),
  );

  constructor() {
    titlePage(() => [this.language.say('platform.mails.title')]);
    effect(() => {
      const mails = this.mails()?.items ?? [];
      this.opened.update(
        (mail) => mails.find((other) => other.at === mail?.at && other.to === mail.to) ?? mails[0],
      );
    });
  }

  protected filter(to: string): void {
    void this.router.navigate([], { queryParams: { to: to.trim() || null } });
  }
}
