import fc from 'fast-check';
import { iCalendar, type CalendarEvent } from './icalendar.js';

const event: CalendarEvent = {
  uid: '0198@certif.test',
  start: new Date('2026-12-27T13:00:00Z'),
  minutes: 120,
  summary: 'Session 332004',
  location: 'Site Paris, Salle A; 2e étage',
  description: 'Pierre\nTania \\ N’Doran',
  url: 'https://certif.test/sessions/0198',
  stamp: new Date('2026-11-21T10:00:00Z'),
  sequence: 2,
};

const unfolded = (calendar: string) => calendar.replace(/\r\n /g, '');

describe('a calendar', () => {
  it('has its events with instants in UTC', () => {
    expect(unfolded(iCalendar('Sessions', [event])).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Certif//Certif//FR',
      'METHOD:PUBLISH',
      'NAME:Sessions',
      'X-WR-CALNAME:Sessions',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      'BEGIN:VEVENT',
      'UID:0198@certif.test',
      'DTSTAMP:20261121T100000Z',
      'SEQUENCE:2',
      'DTSTART:20261227T130000Z',
      'DTEND:20261227T150000Z',
      'SUMMARY:Session 332004',
      'LOCATION:Site Paris\\, Salle A\\; 2e étage',
      'DESCRIPTION:Pierre\\nTania \\\\ N’Doran',
      'URL:https://certif.test/sessions/0198',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('has no line longer than 75 octets, tears no character, and lets no text begin a line of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (summary) => {
        const calendar = iCalendar('Sessions', [{ ...event, summary }]);
        const lines = calendar.split('\r\n');
        expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
        expect(Buffer.from(calendar).toString()).toBe(calendar);
        const read = unfolded(calendar)
          .split('\r\n')
          .filter((line) => line.startsWith('SUMMARY:'));
        expect(read).toHaveLength(1);
        const value = read[0]
          ?.slice('SUMMARY:'.length)
          .replace(/\\(n|.)/g, (_, c: string) => (c === 'n' ? '\n' : c));
        expect(value).toBe(summary.replace(/\r\n|\r/g, '\n'));
      }),
    );
  });
});
