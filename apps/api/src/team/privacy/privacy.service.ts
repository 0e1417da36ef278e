import { Injectable } from '@nestjs/common';
import type { EraseSelfRequest, ErasureResponse, PersonalDataResponse } from '#dto/team/privacy/privacy.js';
import { ProfilesService } from '../../accounts/profiles.service.js';
import { CentresService } from '../../centres/centres.service.js';
import { actorId, type Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { CentreJournal } from '../../platform/journal/centre-journal.js';
import type { DataSubject } from '../../platform/privacy/data-subject.js';
import { PersonalData, type Erased } from '../../platform/privacy/personal-data.js';
import { NotFound } from '../../platform/problems/refusal.js';
import { LastAdministrator } from '../team.errors.js';
import { SubjectQueries } from './subject.queries.js';

/** What a person may ask of us: to have all that is held on them, and to be forgotten. */
@Injectable()
export class PrivacyService {
  constructor(
    private readonly database: Database,
    private readonly subjects: SubjectQueries,
    private readonly profiles: ProfilesService,
    private readonly centres: CentresService,
    private readonly personalData: PersonalData,
    private readonly journal: CentreJournal,
  ) {}

  async exportOfAccount(accountId: string | null): Promise<PersonalDataResponse> {
    return this.personalData.exportOf(this.database, await this.subjects.account(this.database, accountId));
  }

  /** With the lists that name them: the certifier has made sure who asks. */
  async exportOfPerson(personId: string): Promise<PersonalDataResponse> {
    return this.personalData.exportOf(this.database, await this.subjects.person(this.database, personId));
  }

  /**
   * @throws WrongCurrentPassword, SignInBlocked
   * @throws LastAdministrator with every centre that would be left without one
   */
  async eraseSelf(actor: Actor, { currentPassword }: EraseSelfRequest): Promise<void> {
    if (actor.kind !== 'person') throw new NotFound();
    await this.profiles.prove(actor, currentPassword);
    await this.eraseAccount(actor, actor.accountId);
  }

  /**
   * The account alone: nobody leaves a school’s list, or the session of tomorrow, by the end of an account.
   * @throws LastAdministrator with every centre that would be left without one
   */
  async eraseAccount(actor: Actor, accountId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.erase(tx, actor, await this.subjects.account(tx, accountId));
    });
  }

  /**
   * With the lists that name them, as far as the law lets.
   * @throws LastAdministrator with every centre that would be left without one
   */
  async erasePerson(actor: Actor, personId: string): Promise<ErasureResponse> {
    return this.database.transaction(async (tx) => {
      const told = await this.erase(tx, actor, await this.subjects.person(tx, personId));
      const enrolments = told.get('candidacies');
      return {
        account: (told.get('account')?.erased ?? 0) > 0,
        enrolments: enrolments?.erased ?? 0,
        students: told.get('students')?.erased ?? 0,
        kept: [...(enrolments?.kept ?? [])],
      };
    });
  }

  private async erase(tx: Tx, actor: Actor, subject: DataSubject): Promise<ReadonlyMap<string, Erased>> {
    const memberships = await tx.sql<{ centreId: string }>(
      `select centre_id as "centreId" from memberships where account_id = $1 and disabled_at is null`,
      [subject.accountId],
    );
    const working = new Set(memberships.map(({ centreId }) => centreId));
    const listing = new Set(subject.listed.map(({ centreId }) => centreId));
    for (const centreId of [...new Set([...working, ...listing])].sort()) {
      await this.centres.lock(tx, centreId, { evenArchived: true });
    }
    if (subject.accountId) await this.takeOut(tx, actor, subject.accountId, [...working].sort());
    for (const centreId of listing) {
      const rows = subject.listed.filter((row) => row.centreId === centreId);
      await this.journal.write(tx, actor, {
        centreId,
        act: 'person.erased',
        subjectIds: rows.map(({ id }) => id),
      });
    }
    return this.personalData.erase(tx, subject, actor);
  }

  /** The caller holds the locks of the centres. */
  private async takeOut(
    tx: Tx,
    actor: Actor,
    accountId: string,
    centreIds: readonly string[],
  ): Promise<void> {
    const orphans = await tx.sql<{ centreId: string }>(
      `select centre_id as "centreId" from memberships as own
        where account_id = $1 and disabled_at is null and role = 'admin' and not exists (
          select 1 from memberships as other where other.centre_id = own.centre_id and other.account_id <> $1
             and other.role = 'admin' and other.disabled_at is null)`,
      [accountId],
    );
    if (orphans.length > 0) throw new LastAdministrator(...orphans.map(({ centreId }) => centreId));
    const act = actorId(actor) === accountId ? 'member.left' : 'member.removed';
    for (const centreId of centreIds) {
      await this.journal.write(tx, actor, { centreId, act, subjectIds: [accountId] });
    }
  }
}
