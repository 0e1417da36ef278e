import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Permission } from '#dto/access/permissions.js';
import type { Actor } from '../platform/actor.js';
import type { ResourceKind } from './ownership.js';

export const ALLOW = Symbol('Allow');

/** What a route asks for: a permission and, where it is about something, the path parameter that names it. */
export interface Requirement {
  readonly permission: Permission;
  readonly resource?: { readonly kind: ResourceKind; readonly parameter: string };
}

/** Opens a route to those who have the permission, in the centre that the resource belongs to. */
export function Allow(
  permission: Permission,
  resource?: Partial<Record<ResourceKind, string>>,
): MethodDecorator {
  const [named] = Object.entries(resource ?? {}) as [ResourceKind, string][];
  const requirement: Requirement = {
    permission,
    ...(named ? { resource: { kind: named[0], parameter: named[1] } } : {}),
  };
  return SetMetadata(ALLOW, requirement);
}

/** Who asks. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<FastifyRequest & { actor?: Actor }>();
  if (!actor) throw new Error('A public route has no actor.');
  return actor;
});
