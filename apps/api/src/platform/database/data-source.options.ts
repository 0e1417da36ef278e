import { types } from 'pg';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { SnakeNaming } from './snake-naming.js';
import { Foundation1763700000000 } from './migrations/1763700000000-foundation.js';
import { Sessions1763700100000 } from './migrations/1763700100000-sessions.js';
import { CalendarFeeds1763700110000 } from './migrations/1763700110000-calendar-feeds.js';
import { StagedImports1763700300000 } from './migrations/1763700300000-staged-imports.js';
import { Papers1763700600000 } from './migrations/1763700600000-papers.js';
import { PeopleAccounts1763700700000 } from './migrations/1763700700000-people-accounts.js';
import { Team1763700800000 } from './migrations/1763700800000-team.js';
import { Places1763701000000 } from './migrations/1763701000000-places.js';
import { Students1763701100000 } from './migrations/1763701100000-students.js';
import { ComplementaryCertifications1763701200000 } from './migrations/1763701200000-complementary-certifications.js';
import { MailAddresses1763701300000 } from './migrations/1763701300000-mail-addresses.js';
import { People1763701400000 } from './migrations/1763701400000-people.js';
import { CompetenceProfiles1763701500000 } from './migrations/1763701500000-competence-profiles.js';
import { OneTimePasswords1763701510000 } from './migrations/1763701510000-one-time-passwords.js';
import { PupilAccounts1763701520000 } from './migrations/1763701520000-pupil-accounts.js';
import { ListedPeople1763701600000 } from './migrations/1763701600000-listed-people.js';
import { Participations1763701900000 } from './migrations/1763701900000-participations.js';
import { ProvenAddresses1763702000000 } from './migrations/1763702000000-proven-addresses.js';
import { StudentsImported1763702100000 } from './migrations/1763702100000-students-imported.js';
import { FinalisationDrafts1763702200000 } from './migrations/1763702200000-finalisation-drafts.js';

// A calendar day has no hour and no zone: it stays the text that it is, on both sides.
types.setTypeParser(types.builtins.DATE, (day: string) => day);
// The counts here fit a number.
types.setTypeParser(types.builtins.INT8, Number);

/** In the order in which they run; a released one is never changed. */
export const MIGRATIONS = [
  Foundation1763700000000,
  Sessions1763700100000,
  CalendarFeeds1763700110000,
  StagedImports1763700300000,
  Papers1763700600000,
  PeopleAccounts1763700700000,
  Team1763700800000,
  Places1763701000000,
  Students1763701100000,
  ComplementaryCertifications1763701200000,
  MailAddresses1763701300000,
  People1763701400000,
  CompetenceProfiles1763701500000,
  OneTimePasswords1763701510000,
  PupilAccounts1763701520000,
  ListedPeople1763701600000,
  Participations1763701900000,
  ProvenAddresses1763702000000,
  StudentsImported1763702100000,
  FinalisationDrafts1763702200000,
];

export function dataSourceOptions(url: string, poolSize = 20): PostgresDataSourceOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    connectTimeoutMS: 10_000,
    applicationName: 'certif',
    namingStrategy: new SnakeNaming(),
    migrations: MIGRATIONS,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    // Half a minute is beyond any statement of ours: one that takes longer is stuck, and frees its connection.
    extra: { statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 },
  };
}
