import { COMPETENCES } from '#dto/students/profiles/competences.js';
import type { ProfileKey } from '#dto/students/profiles/push-profiles.request.js';
import { newId } from '../../platform/database/ids.js';
import type { Sql } from '../../platform/database/tx.js';
import { isCertifiable } from '#dto/students/profiles/certifiable.rules.js';

/** Somebody with a profile: level 2 in so many competences, nothing in the others. */
export interface ProfiledPerson {
  readonly kind: ProfileKey;
  readonly key: string;
  readonly competences: number;
}

/** Writes what an information system would have pushed. */
export async function pushProfiles(
  sql: Sql,
  centreId: string,
  people: readonly ProfiledPerson[],
): Promise<void> {
  for (const { kind, key, competences } of people) {
    const reached = COMPETENCES.slice(0, competences);
    const levels = Object.fromEntries(reached.map((competence) => [competence, 2]));
    await sql.sql(
      `insert into competence_profiles (id, centre_id, key_kind, key, levels, certifiable, pushed_at)
       values ($1, $2, $3, $4, $5, $6, now())`,
      [newId(), centreId, kind, key, COMPETENCES.map((code) => levels[code] ?? 0), isCertifiable(levels)],
    );
  }
}
