import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Language } from '#dto/platform/language.js';

/** A person who can sign in, with an e-mail address or, a pupil, with a username; both in lower case. */
@Entity('accounts')
@Unique('accounts_email', ['email'])
@Unique('accounts_username', ['username'])
@Check('accounts_email_lower_case', 'email = lower(email)')
@Check('accounts_username_lower_case', 'username = lower(username)')
@Check('accounts_email_proven', 'email is not null or email_proven_at is null')
@Check('accounts_language', `language in ('fr', 'en')`)
@Check('accounts_one_time', 'one_time_seed is null or one_time_until is not null')
@Check('accounts_reachable', 'email is not null or username is not null')
export class AccountEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ length: 255 })
  firstName: string;

  @Column({ length: 255 })
  lastName: string;

  @Column({ type: 'varchar', length: 255, nullable: true })
  email: string | null;

  /**
   * When a link that was mailed to the present address was used by this account. Until then the address may be anybody's,
   * and what others told of it is not this person's (decision 42).
   */
  @Column({ type: 'timestamptz', nullable: true })
  emailProvenAt: Date | null;

  @Column({ type: 'varchar', length: 255, nullable: true })
  username: string | null;

  @Column('text')
  passwordHash: string;

  /** What a one-time password is derived from, so that it can be printed again; gone with its first use or its time. */
  @Column({ type: 'text', nullable: true })
  oneTimeSeed: string | null;

  /** Until then the password is a one-time password; null once the person chose their own. */
  @Column({ type: 'timestamptz', nullable: true })
  oneTimeUntil: Date | null;

  /** Staff of the certifier. */
  @Column({ default: false })
  certifier: boolean;

  /** The version of a centre's terms of use that this person accepted last. */
  @Column({ type: 'text', nullable: true })
  termsVersion: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  termsAcceptedAt: Date | null;

  /** Of the mails to this person. */
  @Column({ type: 'text', default: 'fr' })
  language: Language;

  /** The « conditions d'utilisation et politique de confidentialité » accepted at sign-up; none where somebody else opened the account. */
  @Column({ type: 'text', nullable: true })
  conditionsVersion: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  conditionsAcceptedAt: Date | null;

  /** Kept to the hour, from the sign-ins: an account without use for years is erased. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  lastUsedAt: Date;

  /** The centre that this person worked in last. */
  @Column({ type: 'uuid', nullable: true })
  currentCentreId: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
