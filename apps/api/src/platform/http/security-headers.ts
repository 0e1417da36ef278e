import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * What a page of ours may load: its own files, and nothing from elsewhere.
 * @param nonce marks the style elements of the page that it is made for; the pages of /api/docs, which have styles of their
 *   own in them, do without
 */
export function contentSecurityPolicy(secure: boolean, nonce?: string): string {
  return [
    `default-src 'self'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `object-src 'none'`,
    `script-src 'self'`,
    nonce ? `style-src 'self' 'nonce-${nonce}'` : `style-src 'self' 'unsafe-inline'`,
    // Components place what moves (menus, progress) by style attributes.
    ...(nonce ? [`style-src-attr 'unsafe-inline'`] : []),
    `img-src 'self' data: blob:`,
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** The headers of every answer but for the policy above. */
export function securityHeaders(secure: boolean): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: false,
    hsts: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    // Over plain HTTP to another machine browsers ignore these two and warn in the console.
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
  };
}
