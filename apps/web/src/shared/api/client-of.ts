import {
  HttpClient,
  HttpEventType,
  HttpParams,
  HttpRequest,
  HttpResponse,
  type HttpEvent,
} from '@angular/common/http';
import { InjectionToken, inject } from '@angular/core';
import { type AnswerOf, type CallOf, type EndpointSpec, pathOf } from '#dto/platform/endpoint.js';
import { EXPECTED_LENGTH } from '#dto/platform/expected-length.js';
import { filter, map, type Observable, tap } from 'rxjs';

/** Hears of an upload or a download as it goes: the part that has passed, from 0 to 1. */
export type Progress = (part: number) => void;

type Send<E extends EndpointSpec> =
  object extends CallOf<E>
    ? (call?: CallOf<E>, progress?: Progress) => Observable<AnswerOf<E>>
    : (call: CallOf<E>, progress?: Progress) => Observable<AnswerOf<E>>;

export type ClientOf<T> = { readonly [K in keyof T]: T[K] extends EndpointSpec ? Send<T[K]> : never };

/** A feature's HTTP client, made from its line of the contract: one method for each endpoint. */
export function clientOf<T extends Record<string, EndpointSpec>>(table: T): InjectionToken<ClientOf<T>> {
  return new InjectionToken('the client of ' + Object.keys(table).join(', '), {
    providedIn: 'root',
    factory: () => {
      const http = inject(HttpClient);
      const methods = Object.entries(table).map(([name, endpoint]) => [
        name,
        (call: object = {}, progress?: Progress) => send(http, endpoint, call, progress),
      ]);
      return Object.fromEntries(methods) as ClientOf<T>;
    },
  });
}

const MOST_OF_IT = 0.99;

/** Where the browser itself can fetch what the endpoint answers: a paper, for a link. */
export function addressOf<E extends EndpointSpec>(endpoint: E, call: CallOf<E>): string {
  return `/api${pathOf(endpoint, call)}`;
}

type Value = string | number | boolean | readonly string[];

interface Parts {
  query?: Record<string, Value | undefined>;
  body?: unknown;
  file?: File;
}

function send(
  http: HttpClient,
  endpoint: EndpointSpec,
  call: object,
  progress?: Progress,
): Observable<never> {
  const { query = {}, body, file } = call as Parts;
  const given = Object.entries(query).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  const request = new HttpRequest<unknown>(
    endpoint.method,
    `/api${pathOf(endpoint, call)}`,
    file ? formOf(file) : (body ?? null),
    {
      params: new HttpParams({ fromObject: Object.fromEntries(given) }),
      responseType: endpoint.produces ? 'blob' : 'json',
      reportProgress: progress !== undefined,
    },
  );
  const tell = progress && teller(progress);
  return http.request(request).pipe(
    tap((event) => tell?.(event)),
    filter((event) => event instanceof HttpResponse),
    map((response) => (response.body ?? undefined) as never),
  );
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file, file.name);
  return form;
}

function teller(progress: Progress): (event: HttpEvent<unknown>) => void {
  let expected = 0;
  return (event) => {
    if (event.type === HttpEventType.UploadProgress && event.total) progress(event.loaded / event.total);
    if (event.type === HttpEventType.ResponseHeader) expected = Number(event.headers.get(EXPECTED_LENGTH));
    // The length of a streamed file is a guess: it is never told to be there before it is.
    if (event.type === HttpEventType.DownloadProgress && expected > 0)
      progress(Math.min(MOST_OF_IT, event.loaded / expected));
  };
}
