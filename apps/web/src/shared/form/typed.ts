import { clockTime, isoDate } from '#dto/platform/fields.js';
import * as z from 'zod';

/** A day as people type it: 24/08/2023, 24.8.2023, 24082023. What can't be read stays as it is, and is refused. */
export const typedDate = z.string().transform(isoOfTyped).pipe(isoDate);

/** An hour as people type it: 14:00, 14h, 9h30, 930. */
export const typedTime = z.string().transform(clockOfTyped).pipe(clockTime);

export function isoOfTyped(text: string): string {
  const parts =
    /^\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})\s*$/.exec(text) ??
    /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  if (!parts) return text;
  const [, day = '', month = '', year = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

export function clockOfTyped(text: string): string {
  const parts =
    /^\s*(\d{1,2})\s*(?:[:hH.]\s*(\d{2})?)?\s*$/.exec(text) ?? /^\s*(\d{1,2})(\d{2})\s*$/.exec(text);
  if (!parts) return text;
  const [, hour = '', minute = '00'] = parts;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** The typed day with its zeros and slashes, once the person leaves the field. */
export function tidyDate(text: string): string {
  const read = isoDate.safeParse(isoOfTyped(text));
  return read.success ? read.data.split('-').reverse().join('/') : text;
}

export function tidyTime(text: string): string {
  const read = clockTime.safeParse(clockOfTyped(text));
  return read.success ? read.data : text;
}

/** A schema as a form wants it: what is typed goes in and its faults come out; what is made of it is for whoever sends it. */
export const readsTyped = <T>(schema: z.ZodType<unknown, T>) => schema as unknown as z.ZodType<T, T>;
