import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.js';
import { NotFound } from '../platform/problems/refusal.js';
import { CentreEntity } from './centre.entity.js';
import { CentreArchived } from './centres.errors.js';

@Injectable()
export class CentresService {
  /** A centre as it stands in this transaction. */
  async get(tx: Tx, centreId: string): Promise<CentreEntity> {
    const centre = await tx.entities.findOneBy(CentreEntity, { id: centreId });
    if (!centre) throw new NotFound();
    return centre;
  }

  /**
   * Locks a centre until the transaction ends: acts on one team follow one another. Who plans a session meanwhile is
   * not held up, for a foreign key asks for less than this lock takes.
   * @throws CentreArchived unless asked for with `evenArchived`
   */
  async lock(tx: Tx, centreId: string, { evenArchived = false } = {}): Promise<CentreEntity> {
    await tx.sql('select 1 from centres where id = $1 for no key update', [centreId]);
    const centre = await this.get(tx, centreId);
    if (centre.archivedAt && !evenArchived) throw new CentreArchived();
    return centre;
  }
}
