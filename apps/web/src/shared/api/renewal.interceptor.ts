import { HttpRequest, HttpResponse, type HttpHandlerFn, type HttpInterceptorFn } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { Router } from '@angular/router';
import { accountsEndpoints } from '#dto/accounts/accounts.endpoints.js';
import { catchError, filter, finalize, share, switchMap, take, throwError, type Observable } from 'rxjs';
import { CurrentPerson } from '../current-person';
import { addressOf } from './client-of';
import { ProblemError } from './problem-error';

/** One renewal at a time: the calls that were refused meanwhile wait for it together. */
@Service()
export class SignInRenewal {
  private running: Observable<unknown> | undefined;

  renew(next: HttpHandlerFn): Observable<unknown> {
    const request = new HttpRequest('POST', addressOf(accountsEndpoints.refresh, { body: {} }), {});
    this.running ??= next(request).pipe(
      filter((event) => event instanceof HttpResponse),
      take(1),
      finalize(() => (this.running = undefined)),
      share(),
    );
    return this.running;
  }
}

/**
 * An access token lives for 20 minutes. A call that comes too late renews the sign-in and asks again, once; when the
 * sign-in itself is over, the person goes to the sign-in page and comes back where they were.
 */
export const renewSignIn: HttpInterceptorFn = (request, next) => {
  if (request.url.startsWith('/api/auth/')) return next(request);
  const renewal = inject(SignInRenewal);
  const person = inject(CurrentPerson);
  const router = inject(Router);
  return next(request).pipe(
    catchError((problem: unknown) => {
      if (!isSignedOut(problem)) return throwError(() => problem);
      return renewal.renew(next).pipe(
        catchError((refusal: unknown) => {
          if (isSignedOut(refusal) && person.me()) {
            person.forget();
            void router.navigate(['/connexion'], { queryParams: { suite: router.url } });
          }
          return throwError(() => refusal);
        }),
        switchMap(() => next(request)),
      );
    }),
  );
};

function isSignedOut(problem: unknown): boolean {
  return problem instanceof ProblemError && problem.status === 401;
}
