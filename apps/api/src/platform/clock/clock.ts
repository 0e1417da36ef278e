import { Injectable } from '@nestjs/common';

/** The one source of "now": rules take the time as a parameter, tests set it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

/** The day `YYYY-MM-DD` that an instant has on the wall calendar of a zone. */
export function dayIn(timeZone: string, instant: Date): string {
  // The Canadian English calendar writes a date as ISO 8601 does.
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}
