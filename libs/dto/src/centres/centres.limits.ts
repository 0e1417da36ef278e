export const CENTRE_NAME_MAX = 255;
/** How long a centre keeps the data of its candidates after their session. */
export const RETENTION_MONTHS = { least: 12, usual: 60, most: 120 } as const;
