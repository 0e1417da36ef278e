import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { contentSecurityPolicy } from './security-headers.js';

// The build writes a hash of the content into these names: what has such a name never changes.
const HASHED = /-[0-9A-Za-z_-]{8}\.(js|css|woff2)$/;
const NONCE = /CSP_NONCE/g;

/** The built web client: its files as they are, and its one page for every address that is neither a file nor the API. */
export async function serveWebClient(fastify: FastifyInstance, root: string, secure: boolean): Promise<void> {
  if (!existsSync(root)) return;
  const page = readFileSync(join(root, 'index.html'), 'utf8');
  await fastify.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      void response.header(
        'cache-control',
        HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  const sendPage = (reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('cache-control', 'no-cache')
      .header('content-security-policy', contentSecurityPolicy(secure, nonce))
      .type('text/html; charset=utf-8')
      .send(page.replace(NONCE, nonce));
  };
  fastify.get('/', (_, reply) => sendPage(reply));
  fastify.get('/*', (request, reply) => {
    const [path = ''] = request.url.split('?');
    return path.startsWith('/api/') || /\.\w+$/.test(path) ? reply.callNotFound() : sendPage(reply);
  });
}
