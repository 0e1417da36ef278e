import { calendarEntry, type CalendarEntryData } from './calendar-entry.js';

const data: CalendarEntryData = {
  candidateId: '01999999-0000-7000-8000-000000000000',
  number: 332004,
  date: '2030-06-15',
  time: '14:00',
  timeZone: 'Europe/Paris',
  site: 'Lycée N’Doran; bâtiment A, aile Œuvre',
  room: 'Salle 1',
  centreName: 'Université de Testix',
  extraTimePercentage: null,
  version: 3,
};

const entryOf = (given: Partial<CalendarEntryData> = {}) =>
  calendarEntry({ ...data, ...given }, 'fr', 'https://certif.example.org', new Date('2030-05-01T08:00:00Z'));
/** Line by line, unfolded. */
const linesOf = (content: string) => content.replaceAll('\r\n ', '').split('\r\n');

describe('the calendar entry of a convocation', () => {
  it('begins when the session begins in the zone of its centre, and lasts as long as the test may', () => {
    expect(linesOf(entryOf().content)).toEqual(
      expect.arrayContaining(['DTSTART:20300615T120000Z', 'DTEND:20300615T140000Z']),
    );
    const overseas = entryOf({ timeZone: 'Indian/Reunion', extraTimePercentage: 33 });
    expect(linesOf(overseas.content)).toEqual(
      expect.arrayContaining(['DTSTART:20300615T100000Z', 'DTEND:20300615T123500Z']),
    );
  });

  it('is the same event after a change of the session, and a newer one', () => {
    expect(linesOf(entryOf().content)).toEqual(
      expect.arrayContaining([
        'UID:01999999-0000-7000-8000-000000000000@certif.example.org',
        'SEQUENCE:2',
        'METHOD:PUBLISH',
      ]),
    );
  });

  it('joins the calendar of its reader, and is none to subscribe to', () => {
    expect(entryOf().content).not.toMatch(/X-WR-CALNAME|REFRESH-INTERVAL/);
  });

  it('is a file that calendars open', () => {
    const { fileName, contentType, content } = entryOf();
    expect([fileName, contentType]).toEqual([
      'session-332004.ics',
      'text/calendar; charset=utf-8; method=PUBLISH',
    ]);
    expect(linesOf(content)[0]).toBe('BEGIN:VCALENDAR');
    expect(linesOf(content).at(-2)).toBe('END:VCALENDAR');
  });
});
