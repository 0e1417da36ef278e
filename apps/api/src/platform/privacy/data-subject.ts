/** Somebody whose data are asked for or erased. */
export interface DataSubject {
  readonly accountId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly username: string | null;
  /** The centres that they ever worked in. */
  readonly centreIds: readonly string[];
}
