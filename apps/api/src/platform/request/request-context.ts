import { AsyncLocalStorage } from 'node:async_hooks';
import type { IdempotencyClaim } from '../idempotency/idempotency-claim.js';

/** What belongs to one HTTP request and everything that runs on its behalf. */
export interface RequestContext {
  readonly requestId: string;
  /** Set while an unsafe call with an `Idempotency-Key` runs; its first transaction takes it. */
  idempotency?: IdempotencyClaim;
}

const storage = new AsyncLocalStorage<RequestContext>();

export function runInRequest<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** The request that the caller runs for; undefined in a job, at start and in a script. */
export function currentRequest(): RequestContext | undefined {
  return storage.getStore();
}
