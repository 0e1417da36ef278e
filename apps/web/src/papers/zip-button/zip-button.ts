import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { TranslocoDirective } from '@jsverse/transloco';
import { zipName } from '#dto/papers/paper-names.js';
import type { SessionRow } from '#dto/sessions/session.response.js';
import { Language } from '../../shared/language/language';
import { Toasts } from '../../shared/toasts/toasts';
import { Desk } from '../desk';

type Printed = Pick<SessionRow, 'id' | 'number' | 'enrolledCount'>;

/** « Tout télécharger (.zip) », of one session or of several of a centre, with how far it is. */
@Component({
  selector: 'certif-zip-button',
  imports: [MatButton, MatIcon, TranslocoDirective],
  template: `
    <button
      *transloco="let t"
      matButton="outlined"
      type="button"
      [disabled]="desk.isBusy(name())"
      disabledInteractive
      [attr.aria-busy]="desk.isBusy(name())"
      (click)="download()"
    >
      <mat-icon svgIcon="download" />{{
        desk.isBusy(name()) ? t('papers.zipUnderWay', { percent: percent() }) : t('papers.zip')
      }}
    </button>
  `,
})
export class ZipButton {
  readonly sessions = input.required<readonly Printed[]>();
  /** The centre of several sessions; without it the ZIP is of the one session alone, without a folder. */
  readonly centreId = input<string>();

  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private readonly part = signal(0);

  protected readonly desk = inject(Desk);
  protected readonly percent = computed(() => Math.round(this.part() * 100));
  protected readonly name = computed(() =>
    zipName(this.language.current(), this.centreId() ? undefined : this.sessions()[0]?.number),
  );

  protected async download(): Promise<void> {
    const [sessions, centreId] = [this.sessions(), this.centreId()];
    const query = { locale: this.language.current() };
    const [first] = sessions;
    if (!first) return;
    this.part.set(0);
    const saved = await this.desk.fetch(this.name(), (client) =>
      centreId
        ? client.zipOfSessions(
            { centreId, query: { ...query, sessionIds: sessions.map(({ id }) => id).join(',') } },
            (part) => this.part.set(part),
          )
        : client.zip({ sessionId: first.id, query }, (part) => this.part.set(part)),
    );
    const empty = sessions.filter(({ enrolledCount }) => enrolledCount === 0).length;
    if (saved) {
      this.toasts.succeed(
        empty > 0
          ? this.language.count('papers.zipWithoutSheet', empty)
          : this.language.say('papers.zipDone'),
      );
    }
  }
}
