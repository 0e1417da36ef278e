/** Somebody whose data are asked for or erased: by their account, by the lists that name them, or by both. */
export interface DataSubject {
  /** None for somebody who never opened one. */
  readonly accountId: string | null;
  readonly username: string | null;
  /** What they are called, and what they were called before. */
  readonly names: readonly PersonName[];
  /** The addresses that they proved to have or have had, in lower case; none that is somebody else’s as well. */
  readonly addresses: readonly string[];
  /** Those that their account bears or bore without a proof: what hangs on such an address may be a stranger’s (decision 42). */
  readonly unprovenAddresses: readonly string[];
  /** The centres that they ever worked in. */
  readonly centreIds: readonly string[];
  /** Names and birth dates as the duplicate rule compares them (`identityOf`), where lists are asked about too. */
  readonly identities: readonly string[];
  /** Where they stand in a list of candidates or pupils. */
  readonly listed: readonly ListedPerson[];
}

export interface PersonName {
  readonly firstName: string;
  readonly lastName: string;
}

/** One row of a list of candidates or pupils. */
export interface ListedPerson {
  /** Of the row: journals, mails and kept answers name a person by it. */
  readonly id: string;
  readonly centreId: string;
  /** None for a pupil of a school’s list. */
  readonly sessionId: string | null;
  readonly ine: string | null;
  /** The centre’s own number; none when it gave the same to somebody else. */
  readonly externalId: string | null;
}

/** The ids of the rows that name them. */
export const listedIds = ({ listed }: DataSubject): string[] => listed.map(({ id }) => id);

/** The sessions that they are enrolled in. */
export const sessionIdsOf = ({ listed }: DataSubject): string[] =>
  listed.flatMap(({ sessionId }) => sessionId ?? []);

/** The centres that know them: where they ever worked, and whose lists name them. */
export const centresOf = ({ centreIds, listed }: DataSubject): string[] => [
  ...new Set([...centreIds, ...listed.map(({ centreId }) => centreId)]),
];

/** First and last name in either order: the present ones and the former ones. */
export const namesOf = ({ names }: DataSubject): string[] => [
  ...new Set(
    names.flatMap(({ firstName, lastName }) => [`${firstName} ${lastName}`, `${lastName} ${firstName}`]),
  ),
];
