import { Refusal } from '../platform/problems/refusal.js';

export class LastAdministrator extends Refusal {
  /** The centres that would be left without one. */
  constructor(...centreIds: string[]) {
    super('LAST_ADMINISTRATOR', 'conflict', {
      detail: 'A centre keeps at least one administrator: make somebody else one first.',
      blockers: centreIds.map((centreId) => ({ code: 'LAST_ADMINISTRATOR', centreId })),
    });
  }
}
