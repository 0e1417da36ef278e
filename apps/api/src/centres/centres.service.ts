import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.js';
import { NotFound } from '../platform/problems/refusal.js';
import { CentreEntity } from './centre.entity.js';

@Injectable()
export class CentresService {
  /** A centre as it stands in this transaction. */
  async get(tx: Tx, centreId: string): Promise<CentreEntity> {
    const centre = await tx.entities.findOneBy(CentreEntity, { id: centreId });
    if (!centre) throw new NotFound();
    return centre;
  }
}
