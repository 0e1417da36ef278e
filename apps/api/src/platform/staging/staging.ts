import { Inject, Injectable } from '@nestjs/common';
import { actorId, type Actor } from '../actor.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { isId, newId } from '../database/ids.js';
import type { Sql, Tx } from '../database/tx.js';
import { Jobs } from '../jobs/jobs.js';
import { LOG, type Log } from '../log/log.js';
import { NotFound } from '../problems/refusal.js';
import type { StagedAddress, StagedImport, StagedRow } from './staged-import.js';
import { ImportAlreadyUsed, ImportInterrupted, ImportNotReady } from './staging.errors.js';

const LIFE_MS = 2 * 3_600_000;
/** A part of a file takes a fraction of a second: after so long nobody is reading it any more. */
const SILENCE_MS = 60_000;
const ROWS_IN_PART = 1000;
/** A list of ordinary length is ready when its upload is answered; for a longer one people look at the progress. */
const PATIENCE_MS = 1000;

const HEAD = `id, centre_id as "centreId", progress, facts, basis, version, expires_at as "expiresAt",
  case when state = 'reading' and touched_at < $5 then 'interrupted' else state end as state`;
const THEIRS = `id = $1 and kind = $2 and subject_id = $3 and owner_id is not distinct from $4 and expires_at > $6`;
const RECORD = `r(row int, key text, cells jsonb, data jsonb, problems jsonb, blocked boolean, skipped text)`;

/**
 * Rows of an uploaded file between the upload and the confirmation: kept in PostgreSQL, so that another process may serve
 * the next call, for two hours and for the one who sent them. Used once, in the transaction of the act.
 */
@Injectable()
export class Staging {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
    jobs: Jobs,
  ) {
    jobs.define({ name: 'staging-purge', every: '*/10 * * * *', work: () => this.purge() });
  }

  async create(
    sql: Sql,
    actor: Actor,
    what: { kind: string; centreId: string; subjectId: string; facts: object },
  ): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    await sql.sql(
      `insert into staged_imports (id, kind, centre_id, subject_id, owner_id, facts, created_at, touched_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $7, $8)`,
      [
        id,
        what.kind,
        what.centreId,
        what.subjectId,
        actorId(actor),
        JSON.stringify(what.facts),
        now,
        new Date(now.getTime() + LIFE_MS),
      ],
    );
    return id;
  }

  /**
   * Judges and keeps the items a thousand at a time, then calls the import ready. Ends early, without an error, when it
   * was discarded meanwhile. Never throws: whatever goes wrong makes the import `interrupted`.
   */
  async fill<T>(
    id: string,
    items: readonly T[],
    judge: (part: readonly T[]) => Promise<StagedRow[]>,
  ): Promise<void> {
    try {
      let start = 0;
      do {
        const rows = await judge(items.slice(start, (start += ROWS_IN_PART)));
        if (!(await this.add(id, rows, start / Math.max(1, items.length)))) return;
      } while (start < items.length);
    } catch (error) {
      this.log.error({ err: error, importId: id }, 'staging');
      await this.database
        .sql(`update staged_imports set state = 'interrupted' where id = $1 and state = 'reading'`, [id])
        .catch(() => undefined);
    }
  }

  /** The same beside the call that began it: comes back when it is done, or goes on alone after a moment. */
  async begin<T>(
    id: string,
    items: readonly T[],
    judge: (part: readonly T[]) => Promise<StagedRow[]>,
  ): Promise<void> {
    const moment = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
    await Promise.race([this.fill(id, items, judge), moment]);
  }

  /** @throws NotFound when there is none, it expired, or it is somebody else's */
  async find<F>(address: StagedAddress, sql: Sql = this.database): Promise<StagedImport<F>> {
    return this.one<F>(sql, address, '');
  }

  /**
   * Locks an import until the transaction ends, to mend or to confirm it.
   * @throws NotFound, ImportNotReady, ImportInterrupted, ImportAlreadyUsed
   */
  async open<F>(tx: Tx, address: StagedAddress): Promise<StagedImport<F>> {
    const found = await this.one<F>(tx, address, 'for update');
    if (found.state === 'reading') throw new ImportNotReady();
    if (found.state === 'interrupted') throw new ImportInterrupted();
    if (found.state === 'used') throw new ImportAlreadyUsed();
    return found;
  }

  /** @throws NotFound */
  async row<R extends StagedRow>(sql: Sql, id: string, row: number): Promise<R> {
    const [found] = await sql.sql<R>(
      'select row, key, cells, data, problems, blocked, skipped from staged_rows where import_id = $1 and row = $2',
      [id, row],
    );
    if (!found) throw new NotFound();
    return found;
  }

  /** Puts rows in the place of those with their numbers. The caller has opened the import. */
  async change(tx: Tx, id: string, rows: readonly StagedRow[]): Promise<void> {
    await tx.sql(
      `update staged_rows set key = r.key, cells = r.cells, data = r.data, problems = r.problems, blocked = r.blocked, skipped = r.skipped
         from jsonb_to_recordset($2::jsonb) as ${RECORD} where import_id = $1 and staged_rows.row = r.row`,
      [id, JSON.stringify(rows)],
    );
    await tx.sql('update staged_imports set version = version + 1 where id = $1', [id]);
  }

  /** Remembers what the person has been shown, for a confirmation that doesn't say what it is based on. */
  async shown(sql: Sql, id: string, basis: string): Promise<void> {
    await sql.sql('update staged_imports set basis = $2 where id = $1 and basis is distinct from $2', [
      id,
      basis,
    ]);
  }

  /** Marks an opened import as used and lets go of its rows, in the transaction of the act that they became. */
  async consume(tx: Tx, id: string): Promise<void> {
    await tx.sql(`update staged_imports set state = 'used' where id = $1`, [id]);
    await tx.sql('delete from staged_rows where import_id = $1', [id]);
  }

  /** @throws NotFound */
  async discard(tx: Tx, address: StagedAddress): Promise<void> {
    const { id } = await this.find(address, tx);
    await tx.sql('delete from staged_imports where id = $1', [id]);
  }

  /** Removes what nobody confirmed in time. */
  async purge(): Promise<void> {
    await this.database.sql('delete from staged_imports where expires_at <= $1', [this.clock.now()]);
  }

  /** One statement: a row is there only with the progress that tells of it. @returns false once it was discarded */
  private async add(id: string, rows: readonly StagedRow[], share: number): Promise<boolean> {
    const [told] = await this.database.sql(
      `with head as (
         update staged_imports set progress = $2::smallint, touched_at = $3, state = case when $2::smallint = 100 then 'ready' else state end
          where id = $1 and state = 'reading' returning id),
       added as (
         insert into staged_rows (import_id, row, key, cells, data, problems, blocked, skipped)
         select head.id, r.row, r.key, r.cells, r.data, r.problems, r.blocked, r.skipped
           from head cross join jsonb_to_recordset($4::jsonb) as ${RECORD})
       select id from head`,
      [id, Math.min(100, Math.floor(share * 100)), this.clock.now(), JSON.stringify(rows)],
    );
    return told !== undefined;
  }

  private async one<F>(
    sql: Sql,
    { id, kind, subjectId, actor }: StagedAddress,
    lock: '' | 'for update',
  ): Promise<StagedImport<F>> {
    if (!isId(id)) throw new NotFound();
    const now = this.clock.now();
    const [found] = await sql.sql<StagedImport<F>>(
      `select ${HEAD} from staged_imports where ${THEIRS} ${lock}`,
      [id, kind, subjectId, actorId(actor), new Date(now.getTime() - SILENCE_MS), now],
    );
    if (!found) throw new NotFound();
    return found;
  }
}
