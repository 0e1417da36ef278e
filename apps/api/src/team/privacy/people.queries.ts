import { Injectable } from '@nestjs/common';
import type { PeopleResponse, PersonResponse } from '#dto/team/privacy/privacy.js';
import { PEOPLE_AT_ADDRESS_MAX } from '#dto/team/privacy/privacy.limits.js';
import { Database } from '../../platform/database/database.js';
import { identityOf, type Named } from '../../platform/text/identity.js';
import { listed } from './listed.js';

/** Whoever signs in with `$1`, or whose row in a list bears one of the identities `$2`. */
const ACCOUNTS = `
  select accounts.id, true as "hasAccount", first_name as "firstName", last_name as "lastName", email,
         email_proven_at is not null as "emailProven", username,
         array(select centres.name from memberships join centres on centres.id = centre_id
                where account_id = accounts.id and disabled_at is null
                order by centres.name collate "fr-x-icu") as centres,
         array(select identity from ${listed('told.account_id = accounts.id')} as own) as identities
    from accounts
   where email = $1 or username = $1 or id in (select account_id from ${listed('told.identity = any($2)')} as own)
   order by last_name collate "fr-x-icu", first_name collate "fr-x-icu", id`;

/** Identities by their newest row: people are spelt as they were last. */
const SPELT = `
  select distinct on (identity) identity, id, first_name as "firstName", last_name as "lastName", birthdate
    from ${listed('told.identity = any($1)')} as entry order by identity, id desc`;

const ENROLMENTS = `
  select centres.name as centre, count(session_id)::int as sessions, bool_or(session_id is null) as "isStudent"
    from ${listed('told.identity = any($1)')} as entry join centres on centres.id = centre_id
   where account_id is null or account_id = $2
   group by centres.id order by centres.name collate "fr-x-icu", centres.id`;

type Account = Omit<PersonResponse, 'enrolments' | 'enrolledAs'> & { readonly identities: readonly string[] };
type Spelt = Named & { readonly identity: string; readonly id: string };

/** People by what tells them whole: an address, or names and a birth date. Nobody leafs through them. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly database: Database) {}

  /**
   * Whoever signs in with an address or username, and whoever is enrolled with the address. An address at which many are
   * enrolled is an office’s: it names no candidate. One that receives results is the prescriber’s, and finds none either.
   */
  async findByAddress(address: string): Promise<PeopleResponse> {
    const told = await this.database.sql<{ identity: string }>(
      `select distinct identity from ${listed('lower(told.email) = $1')} as entry limit $2`,
      [address, PEOPLE_AT_ADDRESS_MAX + 1],
    );
    const isShared = told.length > PEOPLE_AT_ADDRESS_MAX;
    const receives = await this.database.sql<{ name: string }>(
      `select name from centres
        where id in (select centre_id from candidates where lower(result_recipient_email) = $1)
        order by name collate "fr-x-icu"`,
      [address],
    );
    return {
      items: await this.people(address, isShared ? [] : told.map(({ identity }) => identity)),
      isShared,
      receivesResultsOf: receives.map(({ name }) => name),
    };
  }

  async findByName(named: Named): Promise<PeopleResponse> {
    return { items: await this.people(null, [identityOf(named)]), isShared: false, receivesResultsOf: [] };
  }

  private async people(address: string | null, identities: readonly string[]): Promise<PersonResponse[]> {
    const accounts = await this.database.sql<Account>(ACCOUNTS, [address, identities]);
    const owned = new Set(accounts.flatMap((account) => account.identities));
    const spelt = await this.database.sql<Spelt>(SPELT, [[...owned, ...identities]]);
    const others = spelt.filter(({ identity }) => !owned.has(identity)).map(withoutAccount);
    const people: PersonResponse[] = [];
    for (const { identities: theirs, ...person } of [...accounts, ...others]) {
      const enrolments = await this.database.sql<PersonResponse['enrolments'][number]>(ENROLMENTS, [
        theirs,
        person.hasAccount ? person.id : null,
      ]);
      const enrolledAs = spelt
        .filter(({ identity }) => theirs.includes(identity))
        .map(({ lastName, firstName, birthdate }) => ({ lastName, firstName, birthdate }));
      people.push({ ...person, enrolledAs, enrolments });
    }
    return people;
  }
}

const withoutAccount = ({ identity, id, firstName, lastName }: Spelt): Account => ({
  id,
  hasAccount: false,
  firstName,
  lastName,
  email: null,
  emailProven: false,
  username: null,
  centres: [],
  identities: [identity],
});
