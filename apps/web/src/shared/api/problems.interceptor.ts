import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { catchError, from, switchMap, throwError } from 'rxjs';
import { problemOf } from './problem-error';

/** Every failure that leaves the HTTP client is a ProblemError. */
export const readProblems: HttpInterceptorFn = (request, next) =>
  next(request).pipe(
    catchError((failure: unknown) =>
      failure instanceof HttpErrorResponse
        ? from(problemOf(failure)).pipe(switchMap((problem) => throwError(() => problem)))
        : throwError(() => failure),
    ),
  );
