import type * as z from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One line of the contract: everything a client or a server needs to know of one HTTP call. */
export interface EndpointSpec {
  readonly method: Method;
  /** Below `/api`, parameters as `:name`. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The JSON answer; none for 204 and for files. */
  readonly answer?: z.ZodType;
  /** 200 unless told; 204 where there is no answer and no file. */
  readonly status?: number;
  /** The call carries one file as `multipart/form-data`, in the part `file`. */
  readonly upload?: true;
  /** The media type of the file that it answers. */
  readonly produces?: string;
  /** The answer holds a secret: it is never kept for a repeated `Idempotency-Key`. */
  readonly secretAnswer?: true;
  /** The codes of the problem documents that are particular to this call. */
  readonly problems?: readonly string[];
}

export type Endpoint = EndpointSpec & { readonly id: string; readonly feature: string };

type PathParams<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Word<Name>, string> & PathParams<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Record<Word<Name>, string>
    : object;

/** A parameter ends at a dot too: `/documents/:name.pdf`. */
type Word<Name extends string> = Name extends `${infer Start}.${string}` ? Start : Name;

type QueryOf<E> = E extends { query: infer Q extends z.ZodObject } ? { query?: z.input<Q> } : object;
type BodyOf<E> = E extends { body: infer B extends z.ZodType } ? { body: z.input<B> } : object;
type FileOf<E> = E extends { upload: true } ? { file: Blob } : object;

/** What a caller gives: path parameters by name, then `query`, `body` and `file` where the endpoint has them. */
export type CallOf<E extends EndpointSpec> = PathParams<E['path']> & QueryOf<E> & BodyOf<E> & FileOf<E>;

/** What a caller gets: the answer of the schema, a `Blob` for a file, nothing for 204. */
export type AnswerOf<E> = E extends { answer: infer A extends z.ZodType }
  ? z.output<A>
  : E extends { produces: string }
    ? Blob
    : undefined;

/** Names the endpoints of a feature: `sessions.create` is the id, in OpenAPI too. */
export function endpoints<const T extends Record<string, EndpointSpec>>(
  feature: string,
  table: T,
): { [K in keyof T]: T[K] & Endpoint } {
  return Object.fromEntries(
    Object.entries(table).map(([name, spec]) => [name, { ...spec, id: `${feature}.${name}`, feature }]),
  ) as { [K in keyof T]: T[K] & Endpoint };
}

/** The path of a call with its parameters filled in and encoded. */
export function pathOf(endpoint: EndpointSpec, call: object): string {
  const values = call as Record<string, string>;
  return endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

/** The status of a successful call. */
export function statusOf(endpoint: EndpointSpec): number {
  return endpoint.status ?? (endpoint.answer || endpoint.produces ? 200 : 204);
}
