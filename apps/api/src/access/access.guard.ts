import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import {
  isCandidatesAct,
  isCertifiersAct,
  isInvigilatorsAct,
  PERMISSIONS_OF_ANYBODY,
  roleMay,
} from '#dto/access/permissions.js';
import { TERMS_VERSION } from '#dto/accounts/accounts.limits.js';
import type { Actor } from '../platform/actor.js';
import { isId } from '../platform/database/ids.js';
import { PUBLIC } from '../platform/public.decorator.js';
import { Forbidden, NotFound, NotSignedIn, Refusal } from '../platform/problems/refusal.js';
import { AccessQueries, type Standing } from './access.queries.js';
import { ALLOW, type Requirement } from './allow.decorator.js';
import { refuseCrossSite } from './cross-site.js';
import type { TokenClaims } from './token.strategy.js';

type Asking = FastifyRequest & { user?: TokenClaims; actor?: Actor; params: Record<string, string> };

class TermsNotAccepted extends Refusal {
  constructor() {
    super('TERMS_NOT_ACCEPTED', 'forbidden', { detail: 'Accept the terms of use first.' });
  }
}

/** The one guard: closed by default, it refuses a handler with neither `@Allow` nor `@Public`. */
@Injectable()
export class AccessGuard extends AuthGuard('jwt') implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: AccessQueries,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    const request = context.switchToHttp().getRequest<Asking>();
    if (this.reflector.get<boolean | undefined>(PUBLIC, handler)) {
      // Signing in or refreshing changes cookies: another site may not do that to a visitor either.
      refuseCrossSite(request);
      return true;
    }
    const requirement = this.reflector.get<Requirement | undefined>(ALLOW, handler);
    if (!requirement) throw new Forbidden();
    await super.canActivate(context);
    if (!request.headers.authorization) refuseCrossSite(request);
    const signInId = request.user?.sid;
    if (!isId(signInId)) throw new NotSignedIn();
    const resource = resourceOf(requirement, request.params);
    const standing = await this.access.standing(signInId, resource);
    if (!standing) throw new NotSignedIn();
    decide(requirement, standing);
    request.actor = { kind: 'person', accountId: standing.accountId, signInId };
    return true;
  }

  // passport answers no user for a missing, forged or outdated token: all the same to the caller.
  override handleRequest<T>(error: unknown, user: T | false): T {
    if (error || !user) throw new NotSignedIn();
    return user;
  }
}

/** An id that can't be one names nothing; the sign-in is checked all the same, so that strangers get 401. */
const NOTHING = '00000000-0000-0000-0000-000000000000';

function resourceOf({ resource }: Requirement, parameters: Record<string, string>) {
  if (!resource) return undefined;
  const id = parameters[resource.parameter];
  return { kind: resource.kind, id: isId(id) ? id : NOTHING };
}

function decide({ permission, resource }: Requirement, standing: Standing): void {
  if (isCertifiersAct(permission)) {
    if (standing.certifier && standing.exists) return;
    // Members know their centre: they may hear that this act is not theirs. To all others it does not exist.
    throw resource && !standing.role ? new NotFound() : new Forbidden();
  }
  if (isInvigilatorsAct(permission) || isCandidatesAct(permission)) {
    if (standing.has) return;
    throw standing.role ? new Forbidden() : new NotFound();
  }
  if (!resource) {
    if (!PERMISSIONS_OF_ANYBODY.includes(permission)) throw new Forbidden();
    return;
  }
  if (!standing.role) throw new NotFound();
  if (!roleMay(standing.role, permission)) throw new Forbidden();
  if (standing.termsVersion !== TERMS_VERSION) throw new TermsNotAccepted();
}
