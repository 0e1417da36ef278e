import { Injectable } from '@nestjs/common';
import type { CommunesQuery } from '#dto/places/places.query.js';
import type { CommuneKind, CommunePage, CommuneResponse } from '#dto/places/places.response.js';
import { Database } from '../platform/database/database.js';
import { departmentOfCommune } from './department.rules.js';
import type { NamedCommune } from './gazetteer.js';
import { placeKeys, type PlaceKeys } from './place-name.rules.js';

interface CommuneRow {
  inseeCode: string;
  name: string;
  kind: CommuneKind;
  until: number | null;
  postalCodes: string[];
  today: CommuneResponse['today'];
}

/** What of a typed place communes are looked up by; empty where nothing is typed. */
export interface PlaceWords extends PlaceKeys {
  readonly code: string;
  readonly postalCode: string;
}

const ROW = `one.insee_code as "inseeCode", one.name, one.kind, one.until, one.postal_codes as "postalCodes",
  case when now.insee_code is not null then json_build_object('inseeCode', now.insee_code, 'name', now.name) end as today`;
const WITH_TODAY = `left join communes now on now.insee_code = one.today and now.kind = 'current'`;
const AT_A_TIME = 5000;

const MATCHED = `"inseeCode", name, kind, until, today, postal_codes as "postalCodes", key, "bareKey"`;
/** The communes of each row: asked one by one of an index, which is faster than to read them all for a list. */
const each = (condition: string) => `lateral (
  select insee_code as "inseeCode", name, kind, until, today, postal_codes, key, bare_key as "bareKey"
    from communes where ${condition} offset 0) found`;

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

  /**
   * All communes that the typed places can be about, in one statement: who is found by postal code and name is enough;
   * only of what is not found so, or is told by a code, are all looked up that share a code or a name with it.
   */
  communesOf(places: readonly PlaceWords[]): Promise<NamedCommune[]> {
    return this.database.sql(
      `with typed as materialized (
         select * from unnest($1::varchar[], $2::varchar[], $3::text[], $4::text[]) as place(code, postal, key, bare_key)),
       named as materialized (
         select postal as of_postal, typed.key as of_key, found.* from typed, ${each('communes.key = typed.key')}
          where postal = any(postal_codes)),
       unnamed as materialized (select * from typed where (postal, key) not in (select of_postal, of_key from named)),
       alike as materialized (
         select postal as of_postal, unnamed.key as of_key, found.* from unnamed, ${each('communes.bare_key = unnamed.bare_key')}
          where postal = any(postal_codes)),
       open as materialized (
         select * from typed where code <> '' or (postal, key) not in (
           select of_postal, of_key from named union all select of_postal, of_key from alike))
       select ${MATCHED} from named union select ${MATCHED} from alike
        union select found.* from open, ${each('communes.postal_codes @> array[open.postal]')}
        union select found.* from open, ${each('communes.postal_codes @> array[open.code]')} where length(code) = 5
        union select found.* from open, ${each('communes.key = open.key')}
        union select found.* from open, ${each('communes.bare_key = open.bare_key')}
        union select found.* from open, ${each('communes.insee_code = open.code')}
        union select found.* from open join communes was on was.insee_code = code,
              ${each('communes.insee_code = was.today')}`,
      [
        places.map(({ code }) => code),
        places.map(({ postalCode }) => postalCode),
        places.map(({ key }) => key),
        places.map(({ bareKey }) => bareKey),
      ],
    );
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
