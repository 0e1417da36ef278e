import * as fc from 'fast-check';
import type { CentreRole } from '#dto/access/permissions.js';
import { anAccount, type BuiltAccount } from '../seeds/builders/account.builder.js';
import { aCentre } from '../seeds/builders/centre.builder.js';
import { anInvitation } from '../seeds/builders/invitation.builder.js';
import type { Actor } from '../platform/actor.js';
import { newId } from '../platform/database/ids.js';
import { Refusal } from '../platform/problems/refusal.js';
import { startApi, type TestApi } from '../testing/start-api.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { MembersService } from './members.service.js';

let api: TestApi;
const people: BuiltAccount[] = [];

beforeAll(async () => {
  api = await startApi();
  for (let index = 0; index < PEOPLE; index += 1) people.push(await anAccount().save(api.database));
});
afterAll(() => api.close());

const PEOPLE = 5;
const MAILBOXES = 3;

/** One act of one person; who or what it is about is chosen among those there are when it runs. */
type Act =
  | { kind: 'invite'; by: number; mailbox: number; role: CentreRole }
  | { kind: 'accept'; by: number; mailbox: number }
  | { kind: 'cancel'; by: number; mailbox: number }
  | { kind: 'resend'; by: number; mailbox: number }
  | { kind: 'role'; by: number; whom: number; role: CentreRole }
  | { kind: 'remove'; by: number; whom: number }
  | { kind: 'leave'; by: number };

const person = fc.nat({ max: PEOPLE - 1 });
const mailbox = fc.nat({ max: MAILBOXES - 1 });
const role = fc.constantFrom<CentreRole>('admin', 'member');
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('invite' as const), by: person, mailbox, role }),
  { arbitrary: fc.record({ kind: fc.constant('accept' as const), by: person, mailbox }), weight: 3 },
  fc.record({ kind: fc.constant('cancel' as const), by: person, mailbox }),
  fc.record({ kind: fc.constant('resend' as const), by: person, mailbox }),
  { arbitrary: fc.record({ kind: fc.constant('role' as const), by: person, whom: person, role }), weight: 2 },
  fc.record({ kind: fc.constant('remove' as const), by: person, whom: person }),
  { arbitrary: fc.record({ kind: fc.constant('leave' as const), by: person }), weight: 2 },
);
/** Waves one after the other; the acts of a wave run at once. */
const story = fc.array(fc.array(act, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 6 });

describe('a team, whoever does whatever at the same moment', () => {
  it('never lacks an administrator, never has a member twice, never uses an invitation twice', async () => {
    const done = new Map<Act['kind'], number>();
    await fc.assert(
      fc.asyncProperty(story, async (waves) => {
        const centreId = await aCentreWithItsFirst();
        let joined = 1;
        for (const wave of waves) {
          const outcomes = await Promise.all(wave.map((one) => perform(centreId, one)));
          wave.forEach((one, at) => {
            if (outcomes[at]) done.set(one.kind, (done.get(one.kind) ?? 0) + 1);
          });
          joined += wave.filter((one, at) => one.kind === 'accept' && outcomes[at]).length;
          await check(centreId, joined);
        }
      }),
      { numRuns: 40 },
    );
    // A machine in which something never happens proves nothing of it.
    expect([...done.keys()].sort()).toEqual([
      'accept',
      'cancel',
      'invite',
      'leave',
      'remove',
      'resend',
      'role',
    ]);
  });

  async function aCentreWithItsFirst(): Promise<string> {
    const { id } = await aCentre().save(api.database);
    for (let box = 0; box < MAILBOXES; box += 1)
      await anInvitation(addressOf(box, id)).save(api.database, id);
    await invitations().accept(actorOf(0), await codeOf(id, 0));
    return id;
  }

  /** Whether the act was done; a refusal is an answer like another, anything else is a fault. */
  async function perform(centreId: string, one: Act): Promise<boolean> {
    const by = actorOf(one.by);
    try {
      switch (one.kind) {
        case 'invite': {
          const emails = [addressOf(one.mailbox, centreId)];
          const { results } = await invitations().invite(by, centreId, {
            emails,
            role: one.role,
            language: 'fr',
          });
          return results[0]?.outcome === 'sent';
        }
        case 'accept':
          await invitations().accept(by, await codeOf(centreId, one.mailbox));
          return true;
        case 'cancel':
          await invitations().cancel(by, centreId, await invitationOf(centreId, one.mailbox));
          return true;
        case 'resend':
          await invitations().resend(by, centreId, await invitationOf(centreId, one.mailbox));
          return true;
        case 'role':
          await members().changeRole(by, centreId, await memberOf(centreId, one.whom), { role: one.role });
          return true;
        case 'remove':
          await members().remove(by, centreId, await memberOf(centreId, one.whom));
          return true;
        case 'leave':
          await members().leave(by, centreId);
          return true;
      }
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  async function check(centreId: string, joined: number): Promise<void> {
    const [facts] = await api.database.sql(
      `select count(*) filter (where disabled_at is null and role = 'admin') > 0 as "hasAdministrator",
              count(*) filter (where disabled_at is null) = count(distinct account_id) filter (where disabled_at is null)
                as "eachOnce",
              count(*) as memberships,
              (select count(*) from invitations where centre_id = $1 and accepted_at is not null) as accepted
         from memberships where centre_id = $1`,
      [centreId],
    );
    // Each membership there ever was came from an invitation of its own.
    expect(facts).toEqual({ hasAdministrator: true, eachOnce: true, memberships: joined, accepted: joined });
  }

  const members = () => api.app.get(MembersService);
  const invitations = () => api.app.get(InvitationsService);
  const actorOf = (index: number): Actor => ({
    kind: 'person',
    accountId: people[index]?.id ?? '',
    signInId: newId(),
  });
  const addressOf = (box: number, centreId: string) => `boite-${box}-${centreId}@pix.fr`;

  const latest = async (centreId: string, box: number) =>
    (
      await api.database.sql<{ id: string; code: string }>(
        'select id, code from invitations where email = $1 order by id desc limit 1',
        [addressOf(box, centreId)],
      )
    )[0];
  const codeOf = async (centreId: string, box: number) => (await latest(centreId, box))?.code ?? '';
  const invitationOf = async (centreId: string, box: number) => (await latest(centreId, box))?.id ?? '';
  const memberOf = async (centreId: string, index: number) =>
    (
      await api.database.sql<{ id: string }>(
        'select id from memberships where centre_id = $1 and account_id = $2 order by id desc limit 1',
        [centreId, people[index]?.id],
      )
    )[0]?.id ?? '';
});
