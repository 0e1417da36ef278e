import { Component, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CreateSessionRequest } from '#dto/sessions/create-session.request.js';
import type { SessionResponse } from '#dto/sessions/session.response.js';
import { asProblem } from '../../shared/api/problem-error';
import { Confirm } from '../../shared/confirm/confirm';
import { mergedTyping, type Change } from '../../shared/form/edits';
import { TheirChanges } from '../../shared/form/their-changes';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { ErrorState } from '../../shared/states/error-state';
import { Skeleton } from '../../shared/states/skeleton';
import { Toasts } from '../../shared/toasts/toasts';
import { SessionForm } from '../session-form/session-form';
import { NOTHING_TYPED, typedOf, type TypedField } from '../session-form/typed-session';
import { SessionStore } from '../session.store';
import { fieldMessages } from '../sessions.messages';
import { changesSince, editOf } from './edits';

/** « Modification d'une session de certification » */
@Component({
  selector: 'certif-edit-session',
  imports: [
    ErrorState,
    MatButton,
    PageHeading,
    RouterLink,
    SessionForm,
    Skeleton,
    TheirChanges,
    TranslocoDirective,
  ],
  providers: [SessionStore],
  templateUrl: './edit-session.html',
  styleUrls: ['../../shared/form/form-sheet.scss', './edit-session.scss'],
})
export class EditSession {
  readonly sessionId = input.required<string>();

  private readonly language = inject(Language);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);

  protected readonly fieldMessages = fieldMessages;
  protected readonly store = inject(SessionStore);
  protected readonly typed = signal(NOTHING_TYPED);
  /** The session as the form last took it over: what is sent is what differs from it. */
  protected readonly base = signal<SessionResponse | undefined>(undefined);
  /** What somebody else changed while this person was typing. */
  protected readonly theirs = signal<readonly Change<TypedField>[]>([]);
  protected readonly save = (session: CreateSessionRequest): Promise<void> => this.update(session);

  constructor() {
    titlePage(() => {
      const number = this.base()?.number;
      return number === undefined
        ? undefined
        : [this.language.say('sessions.session.title', { number }), this.language.say('sessions.edit.act')];
    });
    effect(() => this.store.show(this.sessionId()));
    effect(() => {
      const session = this.store.session();
      if (session && !untracked(this.base)) this.begin(session);
    });
  }

  private begin(session: SessionResponse): void {
    this.base.set(session);
    this.typed.set(typedOf(session));
  }

  private async update(session: CreateSessionRequest): Promise<void> {
    const base = this.base();
    if (!base) return;
    const edit = editOf(session, base);
    const moved = ['date', 'time', 'room'].some((field) => field in edit);
    if (base.sittingCount > 0 && moved && !(await this.isSure())) return;
    try {
      await this.store.update({ ...edit, version: base.version });
    } catch (error) {
      if (asProblem(error).code !== 'STALE') throw error;
      return this.takeOver(session, base);
    }
    this.toasts.succeed(this.language.say('sessions.edit.done'));
    await this.router.navigate(['/sessions', base.id]);
  }

  private isSure(): Promise<boolean> {
    return this.confirm.ask({
      title: this.language.say('sessions.edit.startedTitle'),
      text: this.language.say('sessions.edit.startedText'),
      act: this.language.say('sessions.edit.act'),
    });
  }

  /** Somebody else was faster: what they changed is shown, what this person typed stays, nothing was written. */
  private async takeOver(session: CreateSessionRequest, base: SessionResponse): Promise<void> {
    const current = await this.store.readAgain();
    const changes = changesSince(base, current);
    this.base.set(current);
    if (changes.length === 0) return this.update(session);
    this.theirs.set(changes);
    this.typed.update((typed) => mergedTyping(typed, typedOf(base), typedOf(current)));
  }
}
