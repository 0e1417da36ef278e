import { DOCUMENT, Service, inject, type DestroyRef } from '@angular/core';
import type { HttpInterceptorFn } from '@angular/common/http';
import { Router } from '@angular/router';
import { catchError, throwError } from 'rxjs';
import { ProblemError } from '../shared/api/problem-error';
import { CurrentPerson } from '../shared/current-person';
import { Language } from '../shared/language/language';
import { Toasts } from '../shared/toasts/toasts';
import { TeamStore } from '../team/team.store';

const EVERY_MS = 10_000;
/** A page that asks for several things is refused several times: one look is enough. */
const AT_MOST_EVERY_MS = 1_000;

/**
 * Whether the person still is what the screen takes them for. The API decides at each call; an open screen that calls
 * nothing learns within seconds that a membership has ended or a role has changed, and leaves what is closed to it.
 */
@Service()
export class StandingWatch {
  private readonly team = inject(TeamStore);
  private readonly person = inject(CurrentPerson);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);
  private readonly document = inject(DOCUMENT);
  private lastLook = 0;

  /** Looks while the page that asks for it is open and in sight. */
  during(page: DestroyRef): void {
    const look = () => void (this.document.visibilityState === 'visible' && this.look());
    const timer = setInterval(look, EVERY_MS);
    this.document.addEventListener('visibilitychange', look);
    page.onDestroy(() => {
      clearInterval(timer);
      this.document.removeEventListener('visibilitychange', look);
    });
  }

  async look(): Promise<void> {
    if (Date.now() - this.lastLook < AT_MOST_EVERY_MS) return;
    this.lastLook = Date.now();
    const before = this.person.membership();
    try {
      await this.team.load();
    } catch {
      // Signed out, the renewal has led away; out of reach, the next look will tell.
      return;
    }
    const still = this.person.me()?.memberships.some(({ centreId }) => centreId === before?.centreId);
    if (!before || still) return;
    this.toasts.fail(this.language.say('shell.membershipEnded', { centre: before.centreName }));
    await this.router.navigateByUrl('/');
  }
}

/** A refusal where there was none before may mean that the person's standing has changed. */
export const noticeRefusals: HttpInterceptorFn = (request, next) => {
  const watch = inject(StandingWatch);
  const person = inject(CurrentPerson);
  return next(request).pipe(
    catchError((problem: unknown) => {
      if (person.me() && problem instanceof ProblemError && [403, 404].includes(problem.status))
        void watch.look();
      return throwError(() => problem);
    }),
  );
};
