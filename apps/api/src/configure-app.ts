import { randomUUID } from 'node:crypto';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { AppModule } from './app.module.js';
import { openApiDocument } from './platform/contract/openapi.js';
import { observeRequests } from './platform/http/observe-requests.js';
import { contentSecurityPolicy, securityHeaders } from './platform/http/security-headers.js';
import { serveWebClient } from './platform/http/web-client.js';
import { NestLog } from './platform/log/log.js';
import { Metrics } from './platform/metrics/metrics.js';
import type { PlatformSettings } from './platform/platform.module.js';

const BODY_LIMIT = 1024 * 1024;
// Parameter 1 of brotli is its quality: 4 of 11 takes hardly longer than gzip and packs better.
const BROTLI = { params: { 1: 4 } };

export interface AppSettings extends PlatformSettings {
  /** The folder of the built web client; without it the API stands alone. */
  readonly webRoot?: string;
}

/** The whole application as `main` and every HTTP test start it; it does not listen yet. */
export async function createApp(settings: AppSettings): Promise<NestFastifyApplication> {
  const { config, log, webRoot } = settings;
  const adapter = new FastifyAdapter({
    trustProxy: config.trustProxy,
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    // A client that never ends its request must not hold a connection for ever.
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), adapter, {
    logger: new NestLog(log),
    abortOnError: false,
  });
  app.setGlobalPrefix('api');
  const fastify = adapter.getInstance<FastifyInstance>();
  observeRequests(fastify, log, app.get(Metrics));
  const secure = config.publicUrl.startsWith('https:');
  await fastify.register(fastifyHelmet, securityHeaders(secure));
  fastify.addHook('onRequest', (_, reply, done) => {
    void reply.header('content-security-policy', contentSecurityPolicy(secure));
    done();
  });
  await fastify.register(fastifyCookie);
  await fastify.register(fastifyMultipart);
  await fastify.register(fastifyCompress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    brotliOptions: BROTLI,
  });
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Certif API',
  });
  if (webRoot) await serveWebClient(fastify, webRoot, secure);
  return app;
}
