import { Component, inject, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatTooltip } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Confirm } from '../../shared/confirm/confirm';
import { CopyButton } from '../../shared/copy-button/copy-button';
import { CurrentPerson } from '../../shared/current-person';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { Toasts } from '../../shared/toasts/toasts';
import { SessionStore } from '../session.store';
import { sessionsMessages } from '../sessions.messages';

/** The three codes, large enough to be read to a room, and what was typed about the session. */
@Component({
  selector: 'certif-session-details',
  imports: [CopyButton, MatButton, MatIcon, MatIconButton, MatTooltip, RouterLink, TranslocoDirective],
  templateUrl: './session-details.html',
  styleUrl: './session-details.scss',
})
export class SessionDetails {
  private readonly store = inject(SessionStore);
  private readonly person = inject(CurrentPerson);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);

  protected readonly session = this.store.session;
  protected readonly busy = signal(false);

  constructor() {
    titlePage(() => {
      const number = this.session()?.number;
      return number === undefined ? undefined : [this.language.say('sessions.session.title', { number })];
    });
  }

  protected mayEdit(): boolean {
    return this.session()?.status === 'created' && this.person.may('session:update');
  }

  protected mayPrepare(): boolean {
    return this.session()?.status === 'created' && this.person.may('finalisation:prepare');
  }

  protected mayCreate(): boolean {
    return this.person.may('session:create');
  }

  protected async regenerate(): Promise<void> {
    const sure = await this.confirm.ask({
      title: this.language.say('sessions.password.title'),
      text: this.language.say('sessions.password.text'),
      act: this.language.say('sessions.password.act'),
    });
    if (!sure) return;
    this.busy.set(true);
    try {
      await this.store.regeneratePassword();
      this.toasts.succeed(this.language.say('sessions.password.done'));
    } catch (error) {
      this.toasts.refuse(error, sessionsMessages);
    } finally {
      this.busy.set(false);
    }
  }
}
