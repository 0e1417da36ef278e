/** The names and the birth date of somebody. */
export interface Named {
  readonly lastName: string;
  readonly firstName: string;
  /** `YYYY-MM-DD` */
  readonly birthdate: string;
}

/** The one duplicate rule (product decision 5): the same names, however written, born on the same day. */
export function identityOf({ lastName, firstName, birthdate }: Named): string {
  return `${bare(lastName)} ${bare(firstName)} ${birthdate}`;
}

/** A name without what two clerks write differently: case, accents, ligatures, spaces and punctuation. */
export function bare(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
