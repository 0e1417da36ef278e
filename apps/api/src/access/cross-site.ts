import type { FastifyRequest } from 'fastify';
import { Refusal } from '../platform/problems/refusal.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

class CrossSite extends Refusal {
  constructor() {
    super('CROSS_SITE', 'forbidden', { detail: 'This call comes from a page of another site.' });
  }
}

/**
 * A page of another site must not act with the cookies of ours. Browsers say where a call comes from
 * (Sec-Fetch-Site, or Origin before that); whoever sends neither is no browser and holds no stolen cookie.
 */
export function refuseCrossSite(request: FastifyRequest): void {
  if (SAFE.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) {
    if (site === 'same-origin') return;
    throw new CrossSite();
  }
  const { origin } = request.headers;
  if (origin !== undefined && !isOurs(origin, request.host)) throw new CrossSite();
}

function isOurs(origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  // Written once with and once without its usual port, a host is still the same.
  return URL.canParse(`${from.protocol}//${host}`) && new URL(`${from.protocol}//${host}`).host === from.host;
}
