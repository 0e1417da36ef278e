import { v7, validate } from 'uuid';

/** A new id: UUIDv7, made here and not by the database, so that PostgreSQL 15 and 18 behave alike. */
export const newId = (): string => v7();

/** Whether a text from outside can be an id at all; one that can't names nothing. */
export const isId = (text: unknown): text is string => typeof text === 'string' && validate(text);
