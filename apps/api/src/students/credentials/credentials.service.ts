import { Injectable } from '@nestjs/common';
import type { RenewedCredentials } from '#dto/students/credentials/credentials.js';
import { OneTimePasswordsService, type PreparedPassword } from '../../accounts/one-time-passwords.service.js';
import { CentresService } from '../../centres/centres.service.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { CentreJournal } from '../../platform/journal/centre-journal.js';
import { NotFound } from '../../platform/problems/refusal.js';
import { AccountNotOfSchool, NoCredentialsToPrint } from './credentials.errors.js';
import { CredentialsQueries, type ChosenStudents, type StudentAccount } from './credentials.queries.js';

/** What a slip says. */
export interface CredentialSlip {
  readonly lastName: string;
  readonly firstName: string;
  readonly division: string;
  readonly username: string;
  readonly password: string;
  readonly until: Date;
}

export interface CredentialSlips {
  readonly centreName: string;
  readonly slips: readonly CredentialSlip[];
}

/** Usernames and one-time passwords of pupils (product decision 14; decision 39). */
@Injectable()
export class CredentialsService {
  constructor(
    private readonly database: Database,
    private readonly queries: CredentialsQueries,
    private readonly passwords: OneTimePasswordsService,
    private readonly centres: CentresService,
    private readonly journal: CentreJournal,
    private readonly clock: Clock,
  ) {}

  /**
   * The slips of pupils. Whoever has no account gets one now; a password that waits is told again, and never changed.
   * @throws NotFound for a class without a pupil, and for pupils of another school
   * @throws NoCredentialsToPrint when all of them chose their own password
   */
  async slips(actor: Actor, centreId: string, chosen: ChosenStudents): Promise<CredentialSlips> {
    const isMissing = ({ state }: StudentAccount) => state === 'none' || state === 'expired';
    const students = await this.students(centreId, chosen);
    const prepared = await this.prepare(students.filter(isMissing));
    const printed = await this.database.transaction(async (tx) => {
      await this.centres.lock(tx, centreId);
      // Somebody else may have printed the same class meanwhile: what they opened stays.
      const now = await this.queries.accounts(centreId, chosen, tx);
      await this.write(tx, now.filter(isMissing), prepared);
      const pending = (await this.queries.accounts(centreId, chosen, tx)).filter(isPending);
      if (pending.length === 0) throw new NoCredentialsToPrint();
      const studentIds = pending.map(({ id }) => id);
      await tx.sql('update students set credentials_printed_at = $2 where id = any($1)', [
        studentIds,
        this.clock.now(),
      ]);
      await this.journal.write(tx, actor, {
        centreId,
        act: 'students.credentials-printed',
        subjectIds: studentIds,
      });
      return pending;
    });
    return {
      centreName: await this.queries.centreName(centreId),
      slips: printed.map((student) => this.slip(student)),
    };
  }

  /**
   * Another one-time password for pupils who lost it, whether they had chosen their own or not.
   * @throws NotFound for pupils of another school
   * @throws AccountNotOfSchool with every pupil whose account is their own
   */
  async renew(actor: Actor, centreId: string, studentIds: readonly string[]): Promise<RenewedCredentials> {
    const students = await this.students(centreId, { studentIds });
    const prepared = await this.prepare(students);
    return this.database.transaction(async (tx) => {
      await this.centres.lock(tx, centreId);
      const now = await this.queries.accounts(centreId, { studentIds }, tx);
      const own = now.filter(({ accountId, ofSchool }) => accountId !== null && !ofSchool);
      if (own.length > 0) throw new AccountNotOfSchool(own.map(({ id }) => id));
      await this.write(tx, now, prepared);
      const renewed = now.map(({ id }) => id);
      // What was printed is worth nothing any more.
      await tx.sql('update students set credentials_printed_at = null where id = any($1)', [renewed]);
      await this.journal.write(tx, actor, {
        centreId,
        act: 'students.credentials-renewed',
        subjectIds: renewed,
      });
      return { renewed: now.length };
    });
  }

  private async students(centreId: string, chosen: ChosenStudents): Promise<StudentAccount[]> {
    const students = await this.queries.accounts(centreId, chosen);
    const wanted = new Set(chosen.studentIds).size;
    if (students.length === 0 || students.length < wanted) throw new NotFound();
    return students;
  }

  /** One after the other: a class leaves the cores to those who sign in meanwhile. */
  private async prepare(students: readonly StudentAccount[]): Promise<Map<string, PreparedPassword>> {
    const prepared = new Map<string, PreparedPassword>();
    for (const { id, accountId } of students) {
      prepared.set(id, await this.passwords.prepare(accountId ?? undefined));
    }
    return prepared;
  }

  /** Opens the accounts that are missing and renews the others, each as it was prepared. */
  private async write(
    tx: Tx,
    students: readonly StudentAccount[],
    prepared: ReadonlyMap<string, PreparedPassword>,
  ): Promise<void> {
    const ready = students.flatMap((student) => {
      const password = prepared.get(student.id);
      return password ? [{ ...student, prepared: password }] : [];
    });
    const opened = ready.filter(({ accountId }) => accountId === null);
    await this.passwords.open(tx, opened);
    await tx.sql(
      `update students set account_id = opened.account_id
         from unnest($1::uuid[], $2::uuid[]) as opened(student_id, account_id) where students.id = student_id`,
      [opened.map(({ id }) => id), opened.map((student) => student.prepared.accountId)],
    );
    await this.passwords.renew(
      tx,
      ready.filter(({ accountId }) => accountId !== null).map((student) => student.prepared),
    );
  }

  private slip({ accountId, username, seed, until, ...student }: PendingAccount): CredentialSlip {
    return { ...student, username, until, password: this.passwords.tell(accountId, seed) };
  }
}

type PendingAccount = StudentAccount & { accountId: string; username: string; seed: string; until: Date };

const isPending = (student: StudentAccount): student is PendingAccount => student.state === 'pending';
