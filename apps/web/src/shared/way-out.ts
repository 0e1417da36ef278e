/** How a page of any feature signs the person out; the accounts feature provides it. */
export abstract class WayOut {
  abstract signOut(): Promise<void>;
}
