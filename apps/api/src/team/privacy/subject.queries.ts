import { Injectable } from '@nestjs/common';
import { isId } from '../../platform/database/ids.js';
import type { Sql } from '../../platform/database/tx.js';
import type { DataSubject, ListedPerson, PersonName } from '../../platform/privacy/data-subject.js';
import { NotFound } from '../../platform/problems/refusal.js';
import { listed } from './listed.js';

/**
 * The addresses that an account bears or bore. An address is its own once it has proven it (decision 42), and a former one
 * until another account has proven it since.
 */
const BORNE = `(
  select accounts.email, accounts.email_proven_at is not null as proven where accounts.email is not null
   union all
  select was.email, was.email_proven_at is not null and not exists (
           select from accounts as heir
            where heir.email = was.email and heir.id <> accounts.id and heir.email_proven_at is not null)
    from former_identities as was where was.account_id = accounts.id and was.email is not null)`;

const ACCOUNT = `
  select accounts.id as "accountId", username,
         (select json_agg(json_build_object('firstName', name.first_name, 'lastName', name.last_name))
            from (select accounts.first_name, accounts.last_name
                  union select was.first_name, was.last_name from former_identities as was where was.account_id = accounts.id) as name
         ) as names,
         array(select distinct email from ${BORNE} as borne where proven) as addresses,
         array(select email from ${BORNE} as borne group by email having not bool_or(proven)) as "unprovenAddresses",
         array(select distinct centre_id from memberships where account_id = accounts.id) as "centreIds"
    from accounts where id = $1`;

const ROWS = `
  select id, centre_id as "centreId", session_id as "sessionId", ine, external_id as "externalId",
         last_name as "lastName", first_name as "firstName", lower(email) as email
    from ${listed('told.identity = any($1)')} as entry
   where account_id is null or account_id = $2 order by id`;

/** Of these numbers, those that a centre gave to somebody else too. */
const SHARED_NUMBERS = `
  select distinct centre_id || ' ' || external_id as number
    from ${listed('told.external_id = any($1) and told.identity <> all($2)')} as entry`;

/** What corrections say of how the person was written before. */
const CORRECTED = `
  select coalesce(said->>'lastName', '') as "lastName", coalesce(said->>'firstName', '') as "firstName",
         lower(said->>'email') as email
    from journal cross join lateral (values (details->'before'), (details->'after')) as told(said)
   where session_id = any($1) and act = 'candidate.updated' and subject_ids && $2::uuid[] and details is not null`;

/**
 * An address that somebody else has too is not the person’s: a parent’s, a school’s, a prescriber’s. Whoever typed it at a
 * sign-up and never proved it does not have it.
 */
const OWN = `
  select address from unnest($1::text[]) as address
   where not exists (select from accounts where email = address and email_proven_at is not null and id is distinct from $2)
     and not exists (
           select from former_identities
            where email = address and email_proven_at is not null and account_id is distinct from $2)
     and not exists (select from candidates where lower(result_recipient_email) = address and identity <> all($3))
     and not exists (select from ${listed('lower(told.email) = address and told.identity <> all($3)')} as other)`;

type Row = ListedPerson & PersonName & { readonly email: string | null };

/** Who it is whose data are asked for, from all that tells of them. */
@Injectable()
export class SubjectQueries {
  /**
   * Somebody by their account alone: the lists that name them are their centres’ to keep.
   * @throws NotFound
   */
  async account(sql: Sql, accountId: string | null): Promise<DataSubject & { accountId: string }> {
    const found = await this.find(sql, accountId);
    if (!found) throw new NotFound();
    return found;
  }

  /**
   * Somebody by their account or by a row that names them, with every row of a list that is theirs.
   * @throws NotFound, also once an account has joined as who the row names: the account is to be found then
   */
  async person(sql: Sql, personId: string): Promise<DataSubject> {
    const account = await this.find(sql, personId);
    const condition = account ? 'told.account_id = $1' : 'told.id = $1';
    const rows = isId(personId)
      ? await sql.sql<{ identity: string }>(`select distinct identity from ${listed(condition)} as entry`, [
          personId,
        ])
      : [];
    const identities = rows.map(({ identity }) => identity);
    const isAnothers = !account && (await this.isOwned(sql, identities));
    if (isAnothers || (!account && identities.length === 0)) throw new NotFound();
    return this.withLists(sql, account, identities);
  }

  private async find(
    sql: Sql,
    accountId: string | null,
  ): Promise<(DataSubject & { accountId: string }) | undefined> {
    if (!isId(accountId)) return undefined;
    const [found] = await sql.sql<DataSubject & { accountId: string }>(ACCOUNT, [accountId]);
    return found && { ...found, identities: [], listed: [] };
  }

  private async isOwned(sql: Sql, identities: readonly string[]): Promise<boolean> {
    const owned = await sql.sql(
      `select from ${listed('told.identity = any($1)')} as entry where account_id is not null limit 1`,
      [identities],
    );
    return owned.length > 0;
  }

  private async withLists(
    sql: Sql,
    account: DataSubject | undefined,
    identities: readonly string[],
  ): Promise<DataSubject> {
    const accountId = account?.accountId ?? null;
    const rows = await sql.sql<Row>(ROWS, [identities, accountId]);
    const corrected = await sql.sql<PersonName & { email: string | null }>(CORRECTED, [
      rows.flatMap(({ sessionId }) => sessionId ?? []),
      rows.map(({ id }) => id),
    ]);
    const shared = await this.sharedNumbers(sql, rows, identities);
    const written = [...rows, ...corrected];
    const own = await sql.sql<{ address: string }>(OWN, [
      [...new Set(written.flatMap(({ email }) => email ?? []))],
      accountId,
      identities,
    ]);
    const addresses = new Set([...(account?.addresses ?? []), ...own.map(({ address }) => address)]);
    return {
      accountId,
      username: account?.username ?? null,
      names: [...(account?.names ?? []), ...everyWriting(written)],
      addresses: [...addresses],
      unprovenAddresses: (account?.unprovenAddresses ?? []).filter((address) => !addresses.has(address)),
      centreIds: account?.centreIds ?? [],
      identities,
      listed: rows.map(({ id, centreId, sessionId, ine, externalId }) => ({
        id,
        centreId,
        sessionId,
        ine,
        externalId: shared.has(`${centreId} ${externalId}`) ? null : externalId,
      })),
    };
  }

  private async sharedNumbers(
    sql: Sql,
    rows: readonly Row[],
    identities: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const numbers = rows.flatMap(({ externalId }) => externalId ?? []);
    if (numbers.length === 0) return new Set();
    const shared = await sql.sql<{ number: string }>(SHARED_NUMBERS, [numbers, identities]);
    return new Set(shared.map(({ number }) => number));
  }
}

/** Each last name with each first name: what was corrected one by one stood together at some time. */
function everyWriting(written: readonly PersonName[]): PersonName[] {
  const lastNames = new Set(written.map(({ lastName }) => lastName).filter(Boolean));
  const firstNames = new Set(written.map(({ firstName }) => firstName).filter(Boolean));
  return [...lastNames].flatMap((lastName) => [...firstNames].map((firstName) => ({ lastName, firstName })));
}
