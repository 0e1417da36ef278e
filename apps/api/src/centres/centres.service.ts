import { Injectable } from '@nestjs/common';
import type { EditCentreRequest, OpenCentreRequest } from '#dto/centres/centre.request.js';
import { Clock } from '../platform/clock/clock.js';
import { newId } from '../platform/database/ids.js';
import type { Tx } from '../platform/database/tx.js';
import { NotFound, Stale } from '../platform/problems/refusal.js';
import { CentreEntity } from './centre.entity.js';
import {
  CentreArchived,
  CentreManagesStudents,
  CentreNotArchived,
  EditionForSchools,
} from './centres.errors.js';

/** What a centre is. Who works there is the team's business, which calls these in its own transactions. */
@Injectable()
export class CentresService {
  constructor(private readonly clock: Clock) {}

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

  /** @throws CentreArchived, without taking the lock */
  async refuseArchived(tx: Tx, centreId: string): Promise<void> {
    const { archivedAt } = await this.get(tx, centreId);
    if (archivedAt) throw new CentreArchived();
  }

  /** @throws EditionForSchools */
  async open(
    tx: Tx,
    {
      name,
      kind,
      externalId,
      timeZone,
      procedureEdition,
      complementaryCertifications,
      retentionMonths,
    }: OpenCentreRequest,
  ): Promise<string> {
    if (procedureEdition === '2020' && kind !== 'SCO') throw new EditionForSchools();
    const id = newId();
    await tx.entities.insert(CentreEntity, {
      id,
      name,
      kind,
      externalId,
      timeZone,
      procedureEdition,
      complementaryCertifications,
      retentionMonths,
      createdAt: this.clock.now(),
    });
    return id;
  }

  /**
   * Changes what is said of a centre.
   * @returns what it was and what it is now, where it differs
   * @throws Stale, CentreArchived, CentreManagesStudents, EditionForSchools
   */
  async edit(
    tx: Tx,
    centreId: string,
    { version, ...given }: EditCentreRequest,
  ): Promise<Record<string, { from: unknown; to: unknown }>> {
    const centre = await this.lock(tx, centreId);
    if (version !== undefined && version !== centre.version) throw new Stale();
    const changes = changesOf(centre, given);
    const { kind, procedureEdition } = { ...centre, ...given };
    if (kind !== 'SCO' && centre.managesStudents) throw new CentreManagesStudents();
    if (kind !== 'SCO' && procedureEdition === '2020') throw new EditionForSchools();
    if (Object.keys(changes).length > 0) {
      const values = Object.fromEntries(Object.entries(changes).map(([field, { to }]) => [field, to]));
      await tx.entities.update(CentreEntity, centreId, { ...values, version: centre.version + 1 });
    }
    return changes;
  }

  /** From now on the school, whose lock the caller holds, enrols the pupils of its list (product decision 1). */
  async manageStudents(tx: Tx, centreId: string): Promise<void> {
    await tx.sql(
      'update centres set manages_students = true, version = version + 1 where id = $1 and not manages_students',
      [centreId],
    );
  }

  /** @throws CentreArchived when it is so already */
  async archive(tx: Tx, centreId: string): Promise<Date> {
    const { version } = await this.lock(tx, centreId);
    const archivedAt = this.clock.now();
    await tx.entities.update(CentreEntity, centreId, { archivedAt, version: version + 1 });
    return archivedAt;
  }

  /**
   * @returns when it had been archived
   * @throws CentreNotArchived
   */
  async reopen(tx: Tx, centreId: string): Promise<Date> {
    const { archivedAt, version } = await this.lock(tx, centreId, { evenArchived: true });
    if (!archivedAt) throw new CentreNotArchived();
    await tx.entities.update(CentreEntity, centreId, { archivedAt: null, version: version + 1 });
    return archivedAt;
  }
}

function changesOf(centre: CentreEntity, given: Omit<EditCentreRequest, 'version'>) {
  const before = centre as unknown as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(given)
      .filter(([field, to]) => to !== undefined && JSON.stringify(before[field]) !== JSON.stringify(to))
      .map(([field, to]) => [field, { from: before[field], to }]),
  );
}
