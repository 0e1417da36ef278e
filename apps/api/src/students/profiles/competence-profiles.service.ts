import { Injectable } from '@nestjs/common';
import { COMPETENCES } from '#dto/students/profiles/competences.js';
import type { PushedProfiles } from '#dto/students/profiles/profiles.response.js';
import {
  PROFILE_KEYS,
  type CompetenceProfile,
  type ProfileKey,
  type PushProfilesRequest,
} from '#dto/students/profiles/push-profiles.request.js';
import { CentresService } from '../../centres/centres.service.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { CentreJournal } from '../../platform/journal/centre-journal.js';
import { InputInvalid } from '../../platform/problems/refusal.js';
import { isCertifiable } from '#dto/students/profiles/certifiable.rules.js';

// Levels travel as text, for an array of arrays would be read as one of two dimensions. A profile that says the same
// again is written once a day at most: its retention begins anew, and a nightly push of everybody costs reads alone.
const PUSH = `
  with incoming as (
    select id, key_kind, key, levels::smallint[] as levels, certifiable
      from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::boolean[])
             as pushed(id, key_kind, key, levels, certifiable)
  ), compared as (
    select incoming.*, known.levels as known_levels
      from incoming left join competence_profiles as known
        on known.centre_id = $1 and known.key_kind = incoming.key_kind and known.key = incoming.key
  ), written as (
    insert into competence_profiles as known (id, centre_id, key_kind, key, levels, certifiable, pushed_at)
    select id, $1, key_kind, key, levels, certifiable, $7::timestamptz from incoming
    on conflict (centre_id, key_kind, key) do update
      set levels = excluded.levels, certifiable = excluded.certifiable, pushed_at = excluded.pushed_at
      where (known.levels, known.certifiable) is distinct from (excluded.levels, excluded.certifiable)
         or known.pushed_at < $7::timestamptz - interval '1 day'
  )
  select count(*) filter (where known_levels is null)::int as created,
         count(*) filter (where known_levels <> levels)::int as changed,
         count(*) filter (where known_levels = levels)::int as unchanged
    from compared`;

/** What is known of somebody in a list, as SQL. */
export interface Identifiers {
  readonly centreId: string;
  readonly ine: string;
  readonly externalId: string;
  readonly email: string;
}

/**
 * SQL for « yes », « no » or « unknown »: the profile of the strongest identifier that has one (decision 38). Whatever
 * list asks, it stays one statement.
 */
export function certifiableOf({ centreId, ine, externalId, email }: Identifiers): string {
  const by = (kind: ProfileKey, key: string) =>
    `(select case when profile.certifiable then 'yes' else 'no' end from competence_profiles as profile
       where profile.centre_id = ${centreId} and profile.key_kind = '${kind}' and profile.key = ${key})`;
  return `coalesce(${by('ine', ine)}, ${by('externalId', externalId)}, ${by('email', `lower(${email})`)}, 'unknown')`;
}

/** The competence profiles that information systems push (guide 4, « Vérifier que les élèves soient certifiables »). */
@Injectable()
export class CompetenceProfilesService {
  constructor(
    private readonly database: Database,
    private readonly centres: CentresService,
    private readonly journal: CentreJournal,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes all of them, or none: one statement, however many. The same again changes nothing.
   * @throws InputInvalid where somebody is named twice
   */
  async push(actor: Actor, centreId: string, profiles: PushProfilesRequest): Promise<PushedProfiles> {
    const named = profiles.map(keyOf);
    refuseTwice(named);
    return this.database.transaction(async (tx) => {
      await this.centres.lock(tx, centreId);
      const [counts] = await tx.sql<PushedProfiles>(PUSH, [
        centreId,
        profiles.map(() => newId()),
        named.map(({ kind }) => kind),
        named.map(({ key }) => key),
        profiles.map(({ levels }) => `{${COMPETENCES.map((code) => levels[code] ?? 0).join(',')}}`),
        profiles.map(({ levels }) => isCertifiable(levels)),
        this.clock.now(),
      ]);
      const pushed = counts ?? { created: 0, changed: 0, unchanged: 0 };
      if (pushed.created + pushed.changed > 0) {
        await this.journal.write(tx, actor, { centreId, act: 'profiles.pushed', details: { ...pushed } });
      }
      return pushed;
    });
  }
}

interface Key {
  readonly kind: ProfileKey;
  readonly key: string;
}

function keyOf(profile: CompetenceProfile): Key {
  for (const kind of PROFILE_KEYS) {
    const key = profile[kind];
    if (key !== undefined) return { kind, key };
  }
  throw new Error('the contract lets no profile through that names nobody');
}

function refuseTwice(keys: readonly Key[]): void {
  const first = new Map<string, number>();
  const faults = keys.flatMap(({ kind, key }, index) => {
    const name = `${kind} ${key}`;
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, index);
      return [];
    }
    return [
      { pointer: `/${index}/${kind}`, code: 'NAMED_TWICE', detail: `The same person as in /${before}.` },
    ];
  });
  if (faults.length > 0) throw new InputInvalid(faults);
}
