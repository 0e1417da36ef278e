import { Injectable } from '@nestjs/common';
import type { PlaceRequest, SelfPlacementResponse } from '#dto/sittings/self-placement.js';
import { isCertifiable } from '#dto/students/profiles/certifiable.rules.js';
import { COMPETENCES } from '#dto/students/profiles/competences.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';

/** « a short self-placement » (product decision 10). */
@Injectable()
export class SelfPlacementService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async get(accountId: string): Promise<SelfPlacementResponse> {
    const [row] = await this.database.sql<{ levels: number[]; certifiable: boolean; placedAt: string }>(
      `select levels, certifiable, placed_at as "placedAt" from self_placements where account_id = $1`,
      [accountId],
    );
    const levels = (reached: number[]) =>
      Object.fromEntries(COMPETENCES.map((competence, index) => [competence, reached[index] ?? 0]));
    return { placement: row ? { ...row, levels: levels(row.levels) } : null };
  }

  /** The last one counts. */
  async place(accountId: string, { levels }: PlaceRequest): Promise<SelfPlacementResponse> {
    await this.database.sql(
      `insert into self_placements (account_id, levels, certifiable, placed_at) values ($1, $2, $3, $4)
       on conflict (account_id) do update
         set levels = excluded.levels, certifiable = excluded.certifiable, placed_at = excluded.placed_at`,
      [
        accountId,
        COMPETENCES.map((competence) => levels[competence] ?? 0),
        isCertifiable(levels),
        this.clock.now(),
      ],
    );
    return this.get(accountId);
  }
}
