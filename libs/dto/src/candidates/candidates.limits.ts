export const CANDIDATE_TEXT_MAX = 255;
/** In percent, whole numbers. */
export const EXTRA_TIME = { least: 1, most: 99 } as const;
export const DELETED_AT_ONCE_MAX = 1000;
export const UPLOAD_MAX_BYTES = 10 * 1024 * 1024;
export const IMPORT_MAX_ROWS = 10_000;
/** Strictly after this day. */
export const OLDEST_BIRTHDATE = '1900-01-01';
/** The media type of the spreadsheet that a list is filled in with. */
export const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
