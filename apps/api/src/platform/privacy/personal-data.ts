import { Injectable } from '@nestjs/common';
import type { Actor } from '../actor.js';
import type { Sql, Tx } from '../database/tx.js';
import type { DataSubject } from './data-subject.js';
import { eraseTraces } from './traces.js';

/** What one feature holds of people: it alone knows its tables. */
export interface Holding {
  /** The member of the export. */
  readonly name: string;
  /** All of it, readable: what the person may have of us. */
  readonly exportOf?: (sql: Sql, subject: DataSubject) => Promise<unknown>;
  /** Takes away what the law does not ask to keep, and tells of whole records what became of them. */
  readonly erase?: (tx: Tx, subject: DataSubject, by: Actor) => Promise<Erased | undefined>;
  /** Takes away what a centre has kept for long enough: the people of its sessions before this day. */
  readonly expire?: (tx: Tx, centreId: string, before: string) => Promise<void>;
}

/** What became of a person’s records of one kind. */
export interface Erased {
  readonly erased: number;
  readonly kept: readonly KeptRecord[];
}

/** A record that the law lets nobody erase yet. */
export interface KeptRecord {
  readonly centre: string;
  /** The number of the session. */
  readonly session: number;
  /** Of the session, `YYYY-MM-DD`. */
  readonly date: string;
  /** The last day on which the centre keeps it, `YYYY-MM-DD`. */
  readonly until: string;
}

/** Every place where personal data rest, told by the features themselves; none counts on another's turn. */
@Injectable()
export class PersonalData {
  private readonly holdings: Holding[] = [];

  register(holding: Holding): void {
    this.holdings.push(holding);
  }

  async exportOf(sql: Sql, subject: DataSubject): Promise<Record<string, unknown>> {
    const parts: [string, unknown][] = [];
    for (const { name, exportOf } of this.holdings) {
      if (exportOf) parts.push([name, await exportOf(sql, subject)]);
    }
    return Object.fromEntries(parts);
  }

  /** @returns what became of the records of each holding that has some, by its name */
  async erase(tx: Tx, subject: DataSubject, by: Actor): Promise<ReadonlyMap<string, Erased>> {
    const told = new Map<string, Erased>();
    for (const { name, erase } of this.holdings) {
      const erased = await erase?.(tx, subject, by);
      if (erased) told.set(name, erased);
    }
    await eraseTraces(tx, subject);
    return told;
  }

  async expire(tx: Tx, centreId: string, before: string): Promise<void> {
    for (const { expire } of this.holdings) await expire?.(tx, centreId, before);
  }
}
