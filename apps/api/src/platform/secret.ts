import { createHmac, timingSafeEqual } from 'node:crypto';

/** The injection token of the installation's secret: from `SECRET_KEY`, or made at first start and kept. */
export const SECRET = Symbol('Secret');

/** A key for one purpose: what is signed for one thing is worth nothing for another. */
export const keyFor = (secret: string, purpose: string): string =>
  createHmac('sha256', secret).update(`certif ${purpose}`).digest('base64url');

/** What only the holder of the key can add to a content. */
export const seal = (key: string, content: string, encoding: 'base64url' | 'hex' = 'base64url'): string =>
  createHmac('sha256', key).update(content).digest(encoding);

/** Whether two seals are the same; how long it takes tells nothing about where they differ. */
export function sameSeal(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
