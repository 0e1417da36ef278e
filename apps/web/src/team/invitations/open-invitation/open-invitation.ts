import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { About } from '../../../shared/about';
import { asProblem, type ProblemError } from '../../../shared/api/problem-error';
import { CurrentPerson } from '../../../shared/current-person';
import { PageHeading } from '../../../shared/heading/page-heading';
import { titlePage } from '../../../shared/heading/page-title';
import { Language } from '../../../shared/language/language';
import { wordingOf } from '../../../shared/problem.messages';
import { ErrorState } from '../../../shared/states/error-state';
import { Skeleton } from '../../../shared/states/skeleton';
import { Toasts } from '../../../shared/toasts/toasts';
import { teamMessages } from '../../team.messages';
import { TeamStore } from '../../team.store';
import { OpenInvitationStore } from '../open-invitation.store';

/** « Vous êtes invité(e) à rejoindre le centre de certification … »: with the account that one has, or a new one. */
@Component({
  selector: 'certif-open-invitation',
  imports: [ErrorState, MatButton, PageHeading, RouterLink, Skeleton, TranslocoDirective],
  templateUrl: './open-invitation.html',
  styleUrl: './open-invitation.scss',
})
export class OpenInvitation {
  readonly code = input.required<string>();

  private readonly team = inject(TeamStore);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);
  private readonly refusal = signal<ProblemError | undefined>(undefined);

  protected readonly store = inject(OpenInvitationStore);
  protected readonly about = inject(About);
  protected readonly me = inject(CurrentPerson).me;
  protected readonly busy = signal(false);
  /** The link opens nothing (any more): which sentence says so. */
  protected readonly closed = computed(() => {
    const problem = this.refusal() ?? (this.store.error() && asProblem(this.store.error()));
    if (!problem || ![404, 409].includes(problem.status)) return undefined;
    return problem.status === 404 ? 'team.open.unknown' : wordingOf(problem, teamMessages);
  });

  constructor() {
    titlePage(() => [this.language.say('team.open.title')]);
    effect(() => this.store.show(this.code()));
    effect(() => void this.recognise(this.code()));
  }

  protected want(): void {
    this.store.want(this.code());
  }

  protected async join(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    const centre = this.store.invitation()?.centreName ?? '';
    try {
      await this.store.accept(this.code());
      this.toasts.succeed(
        this.language.say('team.open.joined', { centre: this.team.currentCentreName() || centre }),
      );
      await this.router.navigateByUrl('/');
    } catch (error) {
      const problem = asProblem(error);
      if ([404, 409].includes(problem.status)) this.refusal.set(problem);
      else this.toasts.refuse(problem, teamMessages);
    } finally {
      this.busy.set(false);
    }
  }

  /** Somebody who is signed in joins with a click; who went to sign in for this has clicked already. */
  private async recognise(code: string): Promise<void> {
    await this.team.loadIfSignedIn();
    if (this.me() && this.store.takeWish(code)) await this.join();
  }
}
