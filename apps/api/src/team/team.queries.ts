import { Injectable } from '@nestjs/common';
import { TERMS_VERSION } from '#dto/accounts/accounts.limits.js';
import type { Language } from '#dto/platform/language.js';
import type { MembershipResponse, MeResponse } from '#dto/team/me.response.js';
import { actorId, type Actor } from '../platform/actor.js';
import type { Sql } from '../platform/database/tx.js';
import { NotSignedIn } from '../platform/problems/refusal.js';

interface MeRow {
  id: string;
  firstName: string;
  lastName: string;
  email: string | null;
  username: string | null;
  certifier: boolean;
  language: Language;
  termsVersion: string | null;
  currentCentreId: string | null;
  memberships: MembershipResponse[];
}

/** The person in `$1` and their centres. */
export const ME = `select accounts.id, first_name as "firstName", last_name as "lastName", email, username, certifier, language,
              terms_version as "termsVersion", current_centre_id as "currentCentreId", coalesce(theirs.list, '[]') as memberships
         from accounts
         left join lateral (
           select json_agg(json_build_object(
                    'centreId', centres.id, 'centreName', centres.name, 'kind', centres.kind,
                    'managesStudents', centres.manages_students, 'procedureEdition', centres.procedure_edition,
                    'complementaryCertifications', centres.complementary_certifications,
                    'role', memberships.role, 'timeZone', centres.time_zone
                  ) order by centres.name collate "fr-x-icu", centres.id) as list
             from memberships join centres on centres.id = memberships.centre_id
            where memberships.account_id = accounts.id and memberships.disabled_at is null
         ) as theirs on true
        where accounts.id = $1`;

@Injectable()
export class TeamQueries {
  /** The person who asks, with their centres by name; the current one is the last used, else the first. */
  async me(sql: Sql, actor: Actor): Promise<MeResponse> {
    const [row] = await sql.sql<MeRow>(ME, [actorId(actor)]);
    if (!row) throw new NotSignedIn();
    const { termsVersion, memberships, ...person } = row;
    return {
      ...person,
      termsAccepted: termsVersion === TERMS_VERSION,
      termsVersion: TERMS_VERSION,
      currentCentreId: currentOf(row.currentCentreId, memberships),
      memberships,
    };
  }
}

function currentOf(last: string | null, memberships: readonly MembershipResponse[]): string | null {
  return (memberships.find(({ centreId }) => centreId === last) ?? memberships[0])?.centreId ?? null;
}
