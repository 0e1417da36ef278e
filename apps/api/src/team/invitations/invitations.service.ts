import { Injectable } from '@nestjs/common';
import type { CentreRole } from '#dto/access/permissions.js';
import type { MeResponse } from '#dto/team/me.response.js';
import { readAddress } from '#dto/team/invitations/addresses.js';
import type { InvitationResponse } from '#dto/team/invitations/invitation.response.js';
import type { InviteRequest, InviteResponse, InviteResult } from '#dto/team/invitations/invite.request.js';
import { AccountsService } from '../../accounts/accounts.service.js';
import { EmailProofsService } from '../../accounts/email-proofs.service.js';
import { CentresService } from '../../centres/centres.service.js';
import { actorId, type Actor, type Author } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import { CentreJournal } from '../../platform/journal/centre-journal.js';
import { Mails } from '../../platform/mail/mails.js';
import { Forbidden, NotFound, NotSignedIn } from '../../platform/problems/refusal.js';
import { MembersService } from '../members.service.js';
import { TeamQueries } from '../team.queries.js';
import { newInvitationCode } from './invitation-code.js';
import { INVITATION_MAIL } from './invitation.mail.js';
import { AlreadyMember, InvitationAccepted, InvitationCancelled } from './invitations.errors.js';
import { InvitationsQueries } from './invitations.queries.js';

interface Standing {
  readonly id: string;
  readonly centreId: string;
  readonly email: string;
  readonly role: CentreRole;
  readonly acceptedAt: Date | null;
  readonly cancelledAt: Date | null;
}

/** Asking people to join a centre, and their joining. Every act locks the centre first, as those on its members do. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly emailProofs: EmailProofsService,
    private readonly centres: CentresService,
    private readonly members: MembersService,
    private readonly queries: InvitationsQueries,
    private readonly team: TeamQueries,
    private readonly mails: Mails,
    private readonly journal: CentreJournal,
    private readonly clock: Clock,
  ) {}

  /**
   * Invites each address into each centre; what can't be done for one is told, and stops no other.
   * @throws NotFound for a centre that is not the caller's
   * @throws Forbidden for one that they do not administer
   */
  async invite(actor: Actor, centreId: string, request: InviteRequest): Promise<InviteResponse> {
    const centreIds = [...new Set(request.centreIds ?? [centreId])].sort();
    return this.database.transaction(async (tx) => {
      for (const each of centreIds) {
        await this.refuseUnlessAdministrator(tx, actor, each);
        await this.centres.lock(tx, each);
      }
      const results: InviteResult[] = [];
      for (const typed of request.emails) {
        const read = readAddress(typed);
        if ('fault' in read) {
          results.push({ typed, email: null, centreId: null, outcome: 'malformed', fault: read.fault });
          continue;
        }
        for (const each of centreIds) {
          const outcome = await this.inviteOne(tx, actor, each, { ...request, email: read.email });
          results.push({ typed, email: read.email, centreId: each, outcome, fault: null });
        }
      }
      return { results };
    });
  }

  /** Invites one address into a centre that the caller has locked; an invitation that is pending is sent again. */
  async inviteOne(
    tx: Tx,
    actor: Actor,
    centreId: string,
    { email, role, language }: { email: string } & Pick<InviteRequest, 'role' | 'language'>,
  ): Promise<'sent' | 'resent' | 'already_member'> {
    const [member] = await tx.sql(
      `select 1 from memberships join accounts on accounts.id = account_id
        where centre_id = $1 and disabled_at is null and email = $2`,
      [centreId, email],
    );
    if (member) return 'already_member';
    const [sent] = await tx.sql<{ id: string; isNew: boolean }>(
      `insert into invitations as known (id, centre_id, email, code, role, language, invited_by, created_at, sent_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
       on conflict (centre_id, email) where accepted_at is null and cancelled_at is null
         do update set role = excluded.role, language = excluded.language, invited_by = excluded.invited_by, sent_at = excluded.sent_at
       returning id, known.id = $1 as "isNew"`,
      [newId(), centreId, email, newInvitationCode(), role, language, actorId(actor), this.clock.now()],
    );
    if (!sent) throw new Error('An invitation is inserted or updated.');
    await this.tell(tx, actor, centreId, sent.id, sent.isNew ? 'invitation.sent' : 'invitation.sent-again');
    return sent.isNew ? 'sent' : 'resent';
  }

  /** @throws InvitationAccepted, InvitationCancelled for one that is no longer pending */
  async resend(actor: Actor, centreId: string, invitationId: string): Promise<InvitationResponse> {
    return this.database.transaction(async (tx) => {
      const invitation = await this.lockPending(tx, centreId, invitationId);
      await tx.sql('update invitations set sent_at = $2 where id = $1', [invitation.id, this.clock.now()]);
      await this.tell(tx, actor, centreId, invitation.id, 'invitation.sent-again');
      return this.queries.get(tx, invitation.id);
    });
  }

  /** @throws InvitationAccepted, InvitationCancelled for one that is no longer pending */
  async cancel(actor: Actor, centreId: string, invitationId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { id } = await this.lockPending(tx, centreId, invitationId);
      await tx.sql('update invitations set cancelled_at = $2 where id = $1', [id, this.clock.now()]);
      await this.journal.write(tx, actor, { centreId, act: 'invitation.cancelled', subjectIds: [id] });
    });
  }

  /**
   * Joins the centre of an invitation with the account of who asks, and goes over to it.
   * @throws InvitationAccepted, InvitationCancelled for one that is no longer pending
   * @throws AlreadyMember, and the invitation stays for whom it was meant
   */
  async accept(actor: Actor, code: string): Promise<MeResponse> {
    return this.database.transaction(async (tx) => {
      await this.join(tx, actor, code);
      return this.team.me(tx, actor);
    });
  }

  /**
   * The acceptance itself, also for an account that was opened in the same transaction. The code went to the invited
   * address alone: an account of that address has proven it, another one has proven nothing (decision 42).
   */
  async join(tx: Tx, actor: Author, code: string): Promise<void> {
    const accountId = actorId(actor);
    if (!accountId) throw new NotSignedIn();
    const [{ centreId } = { centreId: undefined }] = await tx.sql<{ centreId: string }>(
      'select centre_id as "centreId" from invitations where code = $1',
      [code],
    );
    if (!centreId) throw new NotFound();
    const { id, email, role } = await this.lockPending(tx, centreId, code, 'code');
    if (!(await this.members.add(tx, centreId, accountId, role))) throw new AlreadyMember();
    await tx.sql('update invitations set accepted_at = $2, accepted_by = $3 where id = $1', [
      id,
      this.clock.now(),
      accountId,
    ]);
    await this.emailProofs.proven(tx, accountId, email);
    await this.accounts.rememberCentre(tx, accountId, centreId);
    await this.journal.write(tx, actor, {
      centreId,
      act: 'invitation.accepted',
      subjectIds: [id, accountId],
    });
  }

  private async tell(tx: Tx, actor: Actor, centreId: string, id: string, act: string): Promise<void> {
    await this.mails.queue(tx, { kind: INVITATION_MAIL, about: id });
    await this.journal.write(tx, actor, { centreId, act, subjectIds: [id] });
  }

  private async lockPending(
    tx: Tx,
    centreId: string,
    value: string,
    by: 'id' | 'code' = 'id',
  ): Promise<Standing> {
    await this.centres.lock(tx, centreId, { evenArchived: true });
    const [invitation] = await tx.sql<Standing>(
      `select id, centre_id as "centreId", email, role, accepted_at as "acceptedAt", cancelled_at as "cancelledAt"
         from invitations where centre_id = $1 and ${by}::text = $2`,
      [centreId, value],
    );
    if (!invitation) throw new NotFound();
    if (invitation.acceptedAt) throw new InvitationAccepted();
    if (invitation.cancelledAt) throw new InvitationCancelled();
    return invitation;
  }

  private async refuseUnlessAdministrator(tx: Tx, actor: Actor, centreId: string): Promise<void> {
    const [membership] = await tx.sql<{ role: CentreRole }>(
      'select role from memberships where centre_id = $1 and account_id = $2 and disabled_at is null',
      [centreId, actorId(actor)],
    );
    if (!membership) throw new NotFound();
    if (membership.role !== 'admin') throw new Forbidden();
  }
}
