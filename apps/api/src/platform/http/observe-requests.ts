import type { FastifyInstance } from 'fastify';
import type { Log } from '../log/log.js';
import type { Metrics } from '../metrics/metrics.js';
import { runInRequest } from '../request/request-context.js';

/** One log line and one measure a request; its id goes with everything that it causes. */
export function observeRequests(fastify: FastifyInstance, log: Log, metrics: Metrics): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    // What the API answers belongs to who asked: no cache keeps it.
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    runInRequest({ requestId: request.id }, done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    // The route and not the address: a search may hold a name.
    const route = request.routeOptions.url ?? 'unknown';
    const ms = Math.round(reply.elapsedTime);
    metrics.observe(request.method, route, reply.statusCode, reply.elapsedTime);
    log.info(
      { requestId: request.id, method: request.method, route, status: reply.statusCode, ms },
      'request',
    );
    done();
  });
}
