import type { CentreRole } from '#dto/access/permissions.js';
import { TERMS_VERSION } from '#dto/accounts/accounts.limits.js';
import { hashPassword } from '../../accounts/passwords.js';
import { newId } from '../../platform/database/ids.js';
import type { Sql } from '../../platform/database/tx.js';

/** The password of everybody whom a builder makes. */
export const BUILDERS_PASSWORD = 'Certif2026';

// Hashing is slow on purpose; everybody here has the same password, so once is enough.
let hash: Promise<string> | undefined;

export interface BuiltAccount {
  readonly id: string;
  readonly email: string;
  readonly password: string;
}

/** A person with an account and a proven address: member of nothing, terms not accepted, until told otherwise. */
export function anAccount(email = `${newId()}@certif.test`) {
  return new AccountBuilder(email);
}

class AccountBuilder {
  private firstName = 'Camille';
  private lastName = 'Martin';
  private username: string | null = null;
  private isProven = true;
  private isCertifier = false;
  private accepted: string | null = null;
  private readonly memberships: { centreId: string; role: CentreRole; disabled: boolean }[] = [];

  constructor(private readonly email: string) {}

  named(firstName: string, lastName: string): this {
    this.firstName = firstName;
    this.lastName = lastName;
    return this;
  }

  withUsername(username: string): this {
    this.username = username;
    return this;
  }

  /** Whose address may be anybody's. */
  unproven(): this {
    this.isProven = false;
    return this;
  }

  certifier(): this {
    this.isCertifier = true;
    return this;
  }

  acceptedTerms(version = TERMS_VERSION): this {
    this.accepted = version;
    return this;
  }

  /** Members have accepted the terms: what most stories begin with. */
  memberOf(centreId: string, role: CentreRole = 'member'): this {
    this.memberships.push({ centreId, role, disabled: false });
    return this.acceptedTerms();
  }

  adminOf(centreId: string): this {
    return this.memberOf(centreId, 'admin');
  }

  formerMemberOf(centreId: string): this {
    this.memberships.push({ centreId, role: 'member', disabled: true });
    return this.acceptedTerms();
  }

  async save(sql: Sql): Promise<BuiltAccount> {
    const id = newId();
    await sql.sql(
      `insert into accounts (id, first_name, last_name, email, username, password_hash, certifier, terms_version, terms_accepted_at,
                             email_proven_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, case when $8::text is not null then now() end,
               case when $9 then now() end)`,
      [
        id,
        this.firstName,
        this.lastName,
        this.email.toLowerCase(),
        this.username,
        await (hash ??= hashPassword(BUILDERS_PASSWORD)),
        this.isCertifier,
        this.accepted,
        this.isProven,
      ],
    );
    for (const { centreId, role, disabled } of this.memberships) {
      await sql.sql(
        `insert into memberships (id, centre_id, account_id, role, disabled_at)
         values ($1, $2, $3, $4, case when $5 then now() end)`,
        [newId(), centreId, id, role, disabled],
      );
    }
    return { id, email: this.email, password: BUILDERS_PASSWORD };
  }
}
