import fc from 'fast-check';
import { instantOf } from './wall-clock.js';

const at = (day: string, time: string, zone: string) => instantOf(day, time, zone).toISOString();

describe('the instant of a time on the wall', () => {
  it.each([
    ['2026-01-15', '14:00', 'Europe/Paris', '2026-01-15T13:00:00.000Z'],
    ['2026-07-15', '14:00', 'Europe/Paris', '2026-07-15T12:00:00.000Z'],
    ['2026-07-15', '14:00', 'America/Martinique', '2026-07-15T18:00:00.000Z'],
    ['2026-01-15', '08:00', 'Indian/Reunion', '2026-01-15T04:00:00.000Z'],
    ['2026-01-15', '08:00', 'Pacific/Noumea', '2026-01-14T21:00:00.000Z'],
    ['2026-01-15', '20:00', 'Pacific/Tahiti', '2026-01-16T06:00:00.000Z'],
    ['2026-07-15', '08:00', 'America/Miquelon', '2026-07-15T10:00:00.000Z'],
    ['2028-02-29', '00:00', 'Europe/Paris', '2028-02-28T23:00:00.000Z'],
  ])('%s %s in %s is %s', (day, time, zone, instant) => {
    expect(at(day, time, zone)).toBe(instant);
  });

  it('is the same on both sides of a night in which clocks change', () => {
    expect(at('2026-03-28', '08:00', 'Europe/Paris')).toBe('2026-03-28T07:00:00.000Z');
    expect(at('2026-03-29', '01:59', 'Europe/Paris')).toBe('2026-03-29T00:59:00.000Z');
    expect(at('2026-03-29', '03:00', 'Europe/Paris')).toBe('2026-03-29T01:00:00.000Z');
    expect(at('2026-03-29', '08:00', 'Europe/Paris')).toBe('2026-03-29T06:00:00.000Z');
    expect(at('2026-10-25', '01:30', 'Europe/Paris')).toBe('2026-10-24T23:30:00.000Z');
    expect(at('2026-10-25', '03:00', 'Europe/Paris')).toBe('2026-10-25T02:00:00.000Z');
  });

  it('goes on from before for a time that is skipped, and is the first of two', () => {
    expect(at('2026-03-29', '02:30', 'Europe/Paris')).toBe('2026-03-29T01:30:00.000Z');
    expect(at('2026-10-25', '02:30', 'Europe/Paris')).toBe('2026-10-25T00:30:00.000Z');
    expect(at('2026-11-01', '01:30', 'America/Miquelon')).toBe('2026-11-01T03:30:00.000Z');
  });

  it('shows that day and time on the wall again, wherever, whenever it exists', () => {
    const zones = ['Europe/Paris', 'America/Cayenne', 'America/Miquelon', 'Pacific/Tahiti', 'Pacific/Wallis'];
    // From noon to midnight no zone changes its clocks.
    const noon = fc
      .integer({ min: 0, max: 20_000 })
      .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
    const minutes = fc.integer({ min: 12 * 60, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), noon, minutes, (timeZone, day, minute) => {
        const time = [minute / 60, minute % 60]
          .map((part) => String(Math.trunc(part)).padStart(2, '0'))
          .join(':');
        const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
        expect(shown.format(instantOf(day, time, timeZone))).toBe(`${day} ${time}`);
      }),
    );
  });
});
