import { Injectable } from '@nestjs/common';
import type { CommunesQuery } from '#dto/places/places.query.js';
import type { CommuneKind, CommunePage, CommuneResponse } from '#dto/places/places.response.js';
import { Database } from '../platform/database/database.js';
import { departmentOfCommune } from './department.rules.js';
import { placeKeys } from './place-name.rules.js';

interface CommuneRow {
  inseeCode: string;
  name: string;
  kind: CommuneKind;
  until: number | null;
  postalCodes: string[];
  today: CommuneResponse['today'];
}

const ROW = `one.insee_code as "inseeCode", one.name, one.kind, one.until, one.postal_codes as "postalCodes",
  case when now.insee_code is not null then json_build_object('inseeCode', now.insee_code, 'name', now.name) end as today`;
const WITH_TODAY = `left join communes now on now.insee_code = one.today and now.kind = 'current'`;
const AT_A_TIME = 5000;

@Injectable()
export class PlacesQueries {
  constructor(private readonly database: Database) {}

  /** The communes whose name or code is like what was typed: the very name first, then those that begin so. */
  async communes({ page, pageSize, search, postalCode }: CommunesQuery): Promise<CommunePage> {
    const typed = search ?? '';
    const { key, bareKey } = placeKeys(typed);
    const code = /^\d{1,5}$|^\d[0-9AB]\d{0,3}$/.exec(typed.replaceAll(' ', '').toUpperCase())?.[0] ?? null;
    const rows = await this.database.sql<CommuneRow & { total: number }>(
      `with found as (
         select one.*, row_number() over (order by
                  case when one.key = $1 or one.insee_code = $3 then 0 when one.bare_key = $2 then 1
                       when one.key like $1 || '%' or one.bare_key like $2 || '%' then 2 else 3 end,
                  array_position(array['current', 'arrondissement', 'delegated', 'former'], one.kind),
                  length(one.name), one.name collate "fr-x-icu", one.insee_code) as place
           from communes one
          where ($4::text is null or one.postal_codes @> array[$4]::varchar[])
            and case when $3::text is null then one.key like '%' || $1 || '%' or one.bare_key like $2 || '%'
                     else one.insee_code like $3 || '%'
                          or exists (select from unnest(one.postal_codes) postal where postal like $3 || '%') end)
       select ${ROW}, total from (select count(*) as total from found) counted
         left join (select * from found where place > $6 and place <= $6 + $5) one on true
         ${WITH_TODAY} order by place`,
      [key, bareKey, code, postalCode ?? null, pageSize, (page - 1) * pageSize],
    );
    return {
      items: rows.filter(({ inseeCode }) => inseeCode !== null).map(asCommune),
      total: rows[0]?.total ?? 0,
      page,
      pageSize,
    };
  }

  /** Every commune, by code, some thousand at a time. */
  async *allCommunes(): AsyncGenerator<CommuneResponse[]> {
    let last: [string, string] = ['', ''];
    for (;;) {
      const rows = await this.database.sql<CommuneRow>(
        `select ${ROW} from communes one ${WITH_TODAY}
          where (one.insee_code, one.name) > ($1, $2) order by one.insee_code, one.name limit ${AT_A_TIME}`,
        last,
      );
      const end = rows.at(-1);
      if (!end) return;
      yield rows.map(asCommune);
      last = [end.inseeCode, end.name];
    }
  }
}

const asCommune = ({ inseeCode, name, kind, until, postalCodes, today }: CommuneRow): CommuneResponse => ({
  inseeCode,
  name,
  kind,
  postalCodes,
  department: departmentOfCommune(inseeCode),
  until,
  today,
});
