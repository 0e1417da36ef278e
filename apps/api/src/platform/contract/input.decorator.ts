import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type * as z from 'zod';
import type { Endpoint } from '#dto/platform/endpoint.js';
import { inputFaults } from '#dto/problem/input-faults.js';
import { InputInvalid } from '../problems/refusal.js';
import { ENDPOINT } from './endpoint.decorator.js';

/** The body, as the schema of the endpoint reads it; 422 with every fault otherwise. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext): unknown =>
  parsed(endpointOf(context).body, requestOf(context).body),
);

/** The query, as the schema of the endpoint reads it; 422 with every fault otherwise. */
export const Criteria = createParamDecorator((_: unknown, context: ExecutionContext): unknown =>
  parsed(endpointOf(context).query, requestOf(context).query),
);

export function endpointOf(context: ExecutionContext): Endpoint {
  const endpoint = Reflect.getMetadata(ENDPOINT, context.getHandler()) as Endpoint | undefined;
  if (!endpoint) throw new Error(`${context.getClass().name}.${context.getHandler().name} has no @Endpoint`);
  return endpoint;
}

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>();

function parsed(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) throw new Error('This endpoint takes no such input.');
  const result = schema.safeParse(value, { reportInput: true });
  if (!result.success) throw new InputInvalid(inputFaults(result.error.issues));
  return result.data;
}
