import { Injectable } from '@nestjs/common';
import type { CentreRole } from '#dto/access/permissions.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { CENTRE_OF, HAS, type ResourceKind } from './ownership.js';

/** What the database knows of somebody who asks. */
export interface Standing {
  readonly accountId: string;
  readonly termsVersion: string | null;
  readonly certifier: boolean;
  /** Their role in the centre of the resource; null for a stranger, and where there is no such resource. */
  readonly role: CentreRole | null;
  /** Whether there is such a resource; true where the route is about none. */
  readonly exists: boolean;
  /** Whether what the route is about is their own: a supervision that they entered, a session that they joined. */
  readonly has: boolean;
}

/** The sign-in in `$1` at the instant `$2`, and the role where the resource of `$3` lives. */
export function standingSql(resource?: ResourceKind): string {
  const role = resource
    ? `(select memberships.role from memberships join (${CENTRE_OF[resource]('$3')}) as owned using (centre_id)
         where memberships.account_id = accounts.id and memberships.disabled_at is null)`
    : 'null';
  const exists = resource ? `exists (${CENTRE_OF[resource]('$3')})` : 'true';
  const has = (resource && HAS[resource]?.('$3', 'accounts.id')) ?? 'false';
  return `select accounts.id as "accountId", accounts.terms_version as "termsVersion", accounts.certifier, ${role} as role,
                 ${exists} as "exists",
                 ${has} as has
            from sign_ins join accounts on accounts.id = sign_ins.account_id
           where sign_ins.id = $1 and sign_ins.revoked_at is null and sign_ins.expires_at > $2`;
}

@Injectable()
export class AccessQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Who a sign-in stands for, and their role where the resource lives; undefined once the sign-in has ended. */
  async standing(
    signInId: string,
    resource?: { kind: ResourceKind; id: string },
  ): Promise<Standing | undefined> {
    const [standing] = await this.database.sql<Standing>(standingSql(resource?.kind), [
      signInId,
      this.clock.now(),
      ...(resource ? [resource.id] : []),
    ]);
    return standing;
  }
}
