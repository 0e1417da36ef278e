/** Something in a calendar (RFC 5545). Instants are UTC, so that no reader needs to know a zone. */
export interface CalendarEvent {
  /** The same for ever: by it a calendar knows the event again. */
  readonly uid: string;
  readonly start: Date;
  readonly minutes: number;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  readonly url: string;
  /** Since when it is as it is, and how many times it has changed. */
  readonly stamp: Date;
  readonly sequence: number;
}

const MINUTE_MS = 60_000;

/**
 * A calendar as a file: what other programs import or subscribe to.
 * @param name of a calendar to subscribe to; without it the events join the reader's own
 */
export function iCalendar(name: string | undefined, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Certif//Certif//FR',
    'METHOD:PUBLISH',
    ...(name === undefined ? [] : subscription(name)),
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const subscription = (name: string): string[] => [
  `NAME:${text(name)}`,
  // Apple, Google and Microsoft read the older of the two.
  `X-WR-CALNAME:${text(name)}`,
  'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
  'X-PUBLISHED-TTL:PT1H',
];

const linesOf = (event: CalendarEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${event.uid}`,
  `DTSTAMP:${utc(event.stamp)}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTART:${utc(event.start)}`,
  `DTEND:${utc(new Date(event.start.getTime() + event.minutes * MINUTE_MS))}`,
  `SUMMARY:${text(event.summary)}`,
  `LOCATION:${text(event.location)}`,
  `DESCRIPTION:${text(event.description)}`,
  `URL:${event.url}`,
  'END:VEVENT',
];

/** 20261227T130000Z */
const utc = (instant: Date): string => instant.toISOString().replace(/[-:]|\.\d{3}/g, '');

const text = (value: string): string => value.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

const LONGEST_LINE = 75;

/** A line of at most 75 octets, continued on lines that begin with a space; no character is torn apart. */
function folded(line: string): string {
  let folded = '';
  let room = LONGEST_LINE;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (size > room) {
      folded += '\r\n ';
      room = LONGEST_LINE - 1;
    }
    folded += character;
    room -= size;
  }
  return folded;
}
