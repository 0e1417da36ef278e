import { Component, effect, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CreateSessionRequest } from '#dto/sessions/create-session.request.js';
import { PageHeading } from '../../shared/heading/page-heading';
import { titlePage } from '../../shared/heading/page-title';
import { Language } from '../../shared/language/language';
import { Toasts } from '../../shared/toasts/toasts';
import { SessionForm } from '../session-form/session-form';
import { NOTHING_TYPED, typedOf } from '../session-form/typed-session';
import { SessionsStore } from '../sessions.store';

@Component({
  selector: 'certif-create-session',
  imports: [PageHeading, SessionForm, TranslocoDirective],
  providers: [SessionsStore],
  templateUrl: './create-session.html',
  styleUrl: './create-session.scss',
})
export class CreateSession {
  /** « Dupliquer »: the session that the new one is made after. */
  readonly modele = input<string>();

  private readonly store = inject(SessionsStore);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  protected readonly typed = signal(NOTHING_TYPED);
  protected readonly modelNumber = signal<number | undefined>(undefined);
  protected readonly create = async (session: CreateSessionRequest): Promise<void> => {
    const { id } = await this.store.create(session);
    await this.router.navigate(['/sessions', id]);
  };

  constructor() {
    const language = inject(Language);
    titlePage(() => [language.say('sessions.create.title')]);
    effect(() => {
      const model = this.modele();
      if (model) void this.copy(model);
    });
  }

  /** Everything but the day, which is what makes the difference. */
  private async copy(id: string): Promise<void> {
    try {
      const model = await this.store.read(id);
      this.typed.set({ ...typedOf(model), date: '' });
      this.modelNumber.set(model.number);
    } catch (error) {
      this.toasts.refuse(error);
    }
  }
}
