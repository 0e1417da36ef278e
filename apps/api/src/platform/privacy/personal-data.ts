import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../database/tx.js';
import type { DataSubject } from './data-subject.js';
import { eraseTraces } from './traces.js';

/** What one feature holds of people: it alone knows its tables. */
export interface Holding {
  /** The member of the export. */
  readonly name: string;
  /** All of it, readable: what the person may have of us. */
  readonly exportOf?: (sql: Sql, subject: DataSubject) => Promise<unknown>;
  /** Takes away what the law does not ask to keep. */
  readonly erase?: (tx: Tx, subject: DataSubject) => Promise<void>;
  /** Takes away what a centre has kept for long enough: the people of its sessions before this day. */
  readonly expire?: (tx: Tx, centreId: string, before: string) => Promise<void>;
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

  async erase(tx: Tx, subject: DataSubject): Promise<void> {
    for (const { erase } of this.holdings) await erase?.(tx, subject);
    await eraseTraces(tx, subject);
  }

  async expire(tx: Tx, centreId: string, before: string): Promise<void> {
    for (const { expire } of this.holdings) await expire?.(tx, centreId, before);
  }
}
