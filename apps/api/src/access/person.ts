import type { Actor } from '../platform/actor.js';
import { Forbidden } from '../platform/problems/refusal.js';

export type Person = Extract<Actor, { kind: 'person' }>;

/**
 * What is a person's own no program has.
 * @throws Forbidden for an API client
 */
export function person(actor: Actor): Person {
  if (actor.kind !== 'person') throw new Forbidden();
  return actor;
}
