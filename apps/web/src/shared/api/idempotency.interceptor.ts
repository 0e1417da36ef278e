import { HttpResponse, type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { tap } from 'rxjs';
import { ProblemError } from './problem-error';

/** The keys of the calls whose answer never came, by what they asked. */
@Service()
export class UnansweredKeys {
  private readonly keys = new Map<string, string>();

  keyFor(request: HttpRequest<unknown>): string {
    // A PUT says how something shall be. Once another is said there, the answer to an earlier one tells what holds no
    // more: said again, it is a new act.
    if (request.method === 'PUT') this.forgetOthers(request);
    return this.keys.get(sentenceOf(request)) ?? newKey();
  }

  keep(request: HttpRequest<unknown>, key: string): void {
    if (!(request.body instanceof FormData)) this.keys.set(sentenceOf(request), key);
  }

  forget(request: HttpRequest<unknown>): void {
    this.keys.delete(sentenceOf(request));
  }

  private forgetOthers(request: HttpRequest<unknown>): void {
    const here = sentenceOf(request);
    for (const sentence of this.keys.keys()) {
      if (sentence !== here && sentence.startsWith(placeOf(request))) this.keys.delete(sentence);
    }
  }
}

/**
 * Gives every unsafe call its `Idempotency-Key`. Who presses the button again after a lost answer asks the same
 * thing once more, so the same words go out with the same key, and the API does it once.
 */
export const nameUnsafeCalls: HttpInterceptorFn = (request, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next(request);
  const unanswered = inject(UnansweredKeys);
  const key = unanswered.keyFor(request);
  return next(request.clone({ setHeaders: { 'Idempotency-Key': key } })).pipe(
    tap({
      next: (event) => event instanceof HttpResponse && unanswered.forget(request),
      error: (error: unknown) => {
        if (error instanceof ProblemError && (error.status === 0 || error.status >= 502))
          unanswered.keep(request, key);
        else unanswered.forget(request);
      },
    }),
  );
};

/** `crypto.randomUUID` exists on https and localhost only; a centre may well open the demo over its network by http. */
export function newKey(
  source: Pick<Crypto, 'getRandomValues'> & { randomUUID?: () => string } = crypto,
): string {
  if (source.randomUUID) return source.randomUUID();
  const bytes = source.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function sentenceOf(request: HttpRequest<unknown>): string {
  return placeOf(request) + JSON.stringify(request.body);
}

function placeOf({ method, urlWithParams }: HttpRequest<unknown>): string {
  return `${method} ${urlWithParams} `;
}
