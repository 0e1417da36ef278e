import { Service, computed, signal } from '@angular/core';
import {
  isCertifiersAct,
  PERMISSIONS_OF_ANYBODY,
  roleMay,
  type Permission,
} from '#dto/access/permissions.js';
import type { MeResponse } from '#dto/team/me.response.js';

/** Who is signed in, in which of their centres, and what they may do there. Filled by the team feature. */
@Service()
export class CurrentPerson {
  private readonly known = signal<MeResponse | null>(null, { equal: same });

  readonly me = this.known.asReadonly();
  readonly membership = computed(() => {
    const me = this.known();
    return (
      me?.memberships.find(({ centreId }) => centreId === me.currentCentreId) ?? me?.memberships[0] ?? null
    );
  });
  readonly centreId = computed(() => this.membership()?.centreId);

  is(me: MeResponse): void {
    this.known.set(me);
  }

  forget(): void {
    this.known.set(null);
  }

  /** Whether the page offers an act; the API decides again. */
  may(permission: Permission): boolean {
    if (PERMISSIONS_OF_ANYBODY.includes(permission)) return this.known() !== null;
    if (isCertifiersAct(permission)) return this.known()?.certifier ?? false;
    const role = this.membership()?.role;
    return role !== undefined && roleMay(role, permission);
  }
}

/** Asked again and answered alike, nothing on the screen needs to move. */
const same = (one: MeResponse | null, other: MeResponse | null) =>
  JSON.stringify(one) === JSON.stringify(other);
