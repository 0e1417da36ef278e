import { dayIn } from './clock.js';

describe('dayIn', () => {
  it('is the day of the place, not of the server', () => {
    const instant = new Date('2026-11-21T23:30:00Z');
    expect(dayIn('Europe/Paris', instant)).toBe('2026-11-22');
    expect(dayIn('America/Cayenne', instant)).toBe('2026-11-21');
    expect(dayIn('Pacific/Noumea', instant)).toBe('2026-11-22');
  });

  it('holds on the night when the clock goes back', () => {
    expect(dayIn('Europe/Paris', new Date('2026-10-25T00:30:00Z'))).toBe('2026-10-25');
    expect(dayIn('Europe/Paris', new Date('2026-10-25T23:30:00Z'))).toBe('2026-10-26');
  });
});
