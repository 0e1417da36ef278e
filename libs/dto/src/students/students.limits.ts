/** Pupils that one file may hold. */
export const STUDENTS_MAX = 10_000;
