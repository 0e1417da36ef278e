export const SESSION_TEXT_MAX = 255;
export const OBSERVATIONS_MAX = 1000;
/** The 2020 papers print an end: the start and this many minutes (product decision 3). */
export const SESSION_MINUTES = 120;
/** A deleted session waits so long for second thoughts, then it is gone. */
export const SESSION_RESTORABLE_DAYS = 30;
