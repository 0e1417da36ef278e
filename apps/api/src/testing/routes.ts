import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Endpoint } from '#dto/platform/endpoint.js';
import { ALLOW, type Requirement } from '../access/allow.decorator.js';
import { ENDPOINT } from '../platform/contract/endpoint.decorator.js';
import { PUBLIC } from '../platform/public.decorator.js';

/** A handler that the router knows, with what its decorators say. */
export interface Route {
  readonly handler: string;
  readonly endpoint: Endpoint | undefined;
  readonly requirement: Requirement | undefined;
  readonly isPublic: boolean;
}

/** Every route of the application, read off its controllers. */
export function routesOf(app: NestFastifyApplication): Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  return controllers.flatMap(({ metatype }) => {
    const prototype = (metatype as { prototype: Record<string, unknown> }).prototype;
    return Object.getOwnPropertyNames(prototype)
      .filter(
        (name) =>
          name !== 'constructor' &&
          typeof prototype[name] === 'function' &&
          Reflect.hasMetadata('path', prototype[name]),
      )
      .map((name) => {
        const handler = prototype[name] as object;
        return {
          handler: `${(metatype as { name: string }).name}.${name}`,
          endpoint: Reflect.getMetadata(ENDPOINT, handler) as Endpoint | undefined,
          requirement: Reflect.getMetadata(ALLOW, handler) as Requirement | undefined,
          isPublic: Reflect.getMetadata(PUBLIC, handler) === true,
        };
      });
  });
}
