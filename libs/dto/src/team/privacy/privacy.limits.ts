/** An address at which more people without an account are enrolled is an office’s, and names none of them. */
export const PEOPLE_AT_ADDRESS_MAX = 10;
