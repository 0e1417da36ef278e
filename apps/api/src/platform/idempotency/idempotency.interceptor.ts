import { createHmac } from 'node:crypto';
import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { statusOf } from '#dto/platform/endpoint.js';
import { actorId, type Actor } from '../actor.js';
import { endpointOf } from '../contract/input.decorator.js';
import { InputInvalid } from '../problems/refusal.js';
import { currentRequest } from '../request/request-context.js';
import { keyFor, SECRET } from '../secret.js';

const LONGEST_KEY = 200;

/** Lets an unsafe call carry an `Idempotency-Key`; the transaction of the act does the rest. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly fingerprintKey: string;

  constructor(@Inject(SECRET) secret: string) {
    this.fingerprintKey = keyFor(secret, 'idempotency fingerprint');
  }

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
      // Keyed: a call may hold a password, and a plain digest of one can be guessed by whoever reads the database.
      fingerprint: createHmac('sha256', this.fingerprintKey).update(call.join('\n')).digest('base64url'),
      status: statusOf(endpoint),
    };
    return next.handle();
  }
}
