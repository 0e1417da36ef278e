import { Injectable } from '@nestjs/common';
import type { EraseSelfRequest, PersonalDataResponse } from '#dto/team/privacy/privacy.js';
import { ProfilesService } from '../../accounts/profiles.service.js';
import { CentresService } from '../../centres/centres.service.js';
import { actorId, type Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { isId } from '../../platform/database/ids.js';
import type { Sql, Tx } from '../../platform/database/tx.js';
import { CentreJournal } from '../../platform/journal/centre-journal.js';
import type { DataSubject } from '../../platform/privacy/data-subject.js';
import { PersonalData } from '../../platform/privacy/personal-data.js';
import { NotFound } from '../../platform/problems/refusal.js';
import { LastAdministrator } from '../team.errors.js';

/** What a person may ask of us: to have all that is held on them, and to be forgotten. */
@Injectable()
export class PrivacyService {
  constructor(
    private readonly database: Database,
    private readonly profiles: ProfilesService,
    private readonly centres: CentresService,
    private readonly personalData: PersonalData,
    private readonly journal: CentreJournal,
  ) {}

  async exportOf(accountId: string | null): Promise<PersonalDataResponse> {
    return this.personalData.exportOf(this.database, await this.subject(this.database, accountId));
  }

  /**
   * @throws WrongCurrentPassword, SignInBlocked
   * @throws LastAdministrator with every centre that would be left without one
   */
  async eraseSelf(actor: Actor, { currentPassword }: EraseSelfRequest): Promise<void> {
    if (actor.kind !== 'person') throw new NotFound();
    await this.profiles.prove(actor, currentPassword);
    await this.erase(actor, actor.accountId);
  }

  /** @throws LastAdministrator with every centre that would be left without one */
  async erase(actor: Actor, accountId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const subject = await this.subject(tx, accountId);
      await this.takeOut(tx, actor, subject.accountId);
      await this.personalData.erase(tx, subject);
    });
  }

  private async takeOut(tx: Tx, actor: Actor, accountId: string): Promise<void> {
    const memberships = await tx.sql<{ centreId: string }>(
      `select centre_id as "centreId" from memberships where account_id = $1 and disabled_at is null order by centre_id`,
      [accountId],
    );
    for (const { centreId } of memberships) await this.centres.lock(tx, centreId);
    const orphans = await tx.sql<{ centreId: string }>(
      `select centre_id as "centreId" from memberships as own
        where account_id = $1 and disabled_at is null and role = 'admin' and not exists (
          select 1 from memberships as other where other.centre_id = own.centre_id and other.account_id <> $1
             and other.role = 'admin' and other.disabled_at is null)`,
      [accountId],
    );
    if (orphans.length > 0) throw new LastAdministrator(...orphans.map(({ centreId }) => centreId));
    const act = actorId(actor) === accountId ? 'member.left' : 'member.removed';
    for (const { centreId } of memberships) {
      await this.journal.write(tx, actor, { centreId, act, subjectIds: [accountId] });
    }
  }

  private async subject(sql: Sql, accountId: string | null): Promise<DataSubject> {
    const [subject] = isId(accountId)
      ? await sql.sql<DataSubject>(
          `select id as "accountId", first_name as "firstName", last_name as "lastName", email, username,
                  (select coalesce(json_agg(json_build_object(
                            'firstName', was.first_name, 'lastName', was.last_name, 'email', was.email)), '[]')
                     from former_identities as was where was.account_id = accounts.id) as former,
                  array(select distinct centre_id from memberships where account_id = accounts.id) as "centreIds"
             from accounts where id = $1`,
          [accountId],
        )
      : [];
    if (!subject) throw new NotFound();
    return subject;
  }
}
