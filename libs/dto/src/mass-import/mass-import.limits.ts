/** Rows of one file, of candidates and of sessions without any. */
export const MASS_IMPORT_MAX_ROWS = 5_000;
