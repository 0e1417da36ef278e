/** Somebody whose data are asked for or erased. */
export interface DataSubject {
  readonly accountId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly username: string | null;
  /** What they were called before, and the addresses that they had. */
  readonly former: readonly { firstName: string; lastName: string; email: string | null }[];
  /** The centres that they ever worked in. */
  readonly centreIds: readonly string[];
}

/** First and last name in either order: the present ones and the former ones. */
export const namesOf = ({ firstName, lastName, former }: DataSubject): string[] => [
  ...new Set(
    [{ firstName, lastName }, ...former].flatMap((one) => [
      `${one.firstName} ${one.lastName}`,
      `${one.lastName} ${one.firstName}`,
    ]),
  ),
];

/** Every address that they have or had. */
export const addressesOf = ({ email, former }: DataSubject): string[] => [
  ...new Set([email, ...former.map((one) => one.email)].filter((address) => address !== null)),
];
