import { Injectable } from '@nestjs/common';
import type { PeopleResponse } from '#dto/team/privacy/privacy.js';
import { Database } from '../../platform/database/database.js';

@Injectable()
export class PrivacyQueries {
  constructor(private readonly database: Database) {}

  /** Whoever signs in with this, with the centres that they work in. */
  async find(search: string): Promise<PeopleResponse> {
    const items = await this.database.sql<PeopleResponse['items'][number]>(
      `select id, first_name as "firstName", last_name as "lastName", email, username,
              array(select centres.name from memberships join centres on centres.id = centre_id
                     where account_id = accounts.id and disabled_at is null
                     order by centres.name collate "fr-x-icu") as centres
         from accounts where email = $1 or username = $1`,
      [search],
    );
    return { items };
  }
}
