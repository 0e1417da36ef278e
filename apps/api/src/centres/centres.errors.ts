import { Refusal } from '../platform/problems/refusal.js';

export class CentreArchived extends Refusal {
  constructor() {
    super('CENTRE_ARCHIVED', 'conflict', { detail: 'This centre is archived.' });
  }
}
