import { Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { lastValue } from '../../shared/api/last-value';
import { Confirm } from '../../shared/confirm/confirm';
import { CopyButton } from '../../shared/copy-button/copy-button';
import { CurrentPerson } from '../../shared/current-person';
import { MomentPipe } from '../../shared/dates/date.pipes';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { Toasts } from '../../shared/toasts/toasts';
import { SessionsClient } from '../sessions.client';

/** The centre's sessions in the calendars of its people, by a secret address that can be taken back. */
@Component({
  selector: 'certif-calendar-feed',
  imports: [
    CopyButton,
    ErrorState,
    MatButton,
    MatIcon,
    MomentPipe,
    PageHeading,
    RouterLink,
    Skeleton,
    TranslocoDirective,
  ],
  templateUrl: './calendar-feed.html',
  styleUrl: './calendar-feed.scss',
})
export class CalendarFeed {
  private readonly client = inject(SessionsClient);
  private readonly person = inject(CurrentPerson);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);

  protected readonly answer = rxResource({
    params: () => this.person.centreId(),
    stream: ({ params: centreId }) => this.client.calendarFeed({ centreId }),
  });
  protected readonly feed = lastValue(this.answer, this.person.centreId);
  protected readonly busy = signal(false);
  protected readonly centre = computed(() => this.person.membership()?.centreName ?? '');

  constructor() {
    titlePage(() => [this.language.say('sessions.calendar.title')]);
  }

  protected open(): Promise<void> {
    return this.change(async (centreId) => {
      this.answer.set(await firstValueFrom(this.client.openCalendarFeed({ centreId })));
      return 'sessions.calendar.opened';
    });
  }

  protected async renew(): Promise<void> {
    if (await this.isSure('renew')) await this.open();
  }

  protected async revoke(): Promise<void> {
    if (!(await this.isSure('revoke'))) return;
    await this.change(async (centreId) => {
      await firstValueFrom(this.client.closeCalendarFeed({ centreId }));
      this.answer.set({ url: null, openedAt: null });
      return 'sessions.calendar.revoked';
    });
  }

  private isSure(act: 'renew' | 'revoke'): Promise<boolean> {
    return this.confirm.ask({
      title: this.language.say(`sessions.calendar.${act}Title`),
      text: this.language.say('sessions.calendar.lostText'),
      act: this.language.say(`sessions.calendar.${act}`),
    });
  }

  private async change(act: (centreId: string) => Promise<string>): Promise<void> {
    const centreId = this.person.centreId();
    if (!centreId || this.busy()) return;
    this.busy.set(true);
    try {
      this.toasts.succeed(this.language.say(await act(centreId)));
    } catch (error) {
      this.toasts.refuse(error);
    } finally {
      this.busy.set(false);
    }
  }
}
