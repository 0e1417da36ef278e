import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { statusOf } from '#dto/platform/endpoint.js';
import { actorId, type Actor } from '../actor.js';
import { endpointOf } from '../contract/input.decorator.js';
import { InputInvalid } from '../problems/refusal.js';
import { currentRequest } from '../request/request-context.js';

const LONGEST_KEY = 200;

/** Lets an unsafe call carry an `Idempotency-Key`; the transaction of the act does the rest. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler) {
    const request = context.switchToHttp().getRequest<FastifyRequest & { actor?: Actor }>();
    const key = request.headers['idempotency-key'];
    const here = currentRequest();
    if (typeof key !== 'string' || request.method === 'GET' || !here) return next.handle();
    const endpoint = endpointOf(context);
    // The answer of a sign-in is a secret: it is not kept, and signing in twice harms nobody.
    if (endpoint.secretAnswer) return next.handle();
    if (key.length === 0 || key.length > LONGEST_KEY) {
      throw new InputInvalid([
        { pointer: '/Idempotency-Key', code: 'FORMAT', detail: `1 to ${LONGEST_KEY} characters` },
      ]);
    }
    const call = [request.method, request.url, JSON.stringify(request.body ?? null)];
    here.idempotency = {
      owner: request.actor ? (actorId(request.actor) ?? 'system') : 'anonymous',
      key,
      fingerprint: createHash('sha256').update(call.join('\n')).digest('base64url'),
      status: statusOf(endpoint),
    };
    return next.handle();
  }
}
