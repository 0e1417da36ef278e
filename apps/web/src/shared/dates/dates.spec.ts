import { longDay, moment, shortDay, todayIn } from './dates';

describe('days', () => {
  it('are short in lists: 24/08/2023', () => {
    expect(shortDay('2023-08-24')).toBe('24/08/2023');
  });

  it('are in words at the head of a session, in the language of the page', () => {
    expect(longDay('2023-12-27', 'fr')).toBe('mercredi 27 déc. 2023');
    expect(longDay('2023-12-27', 'en')).toMatch(/Wednesday,? 27 Dec 2023/);
  });

  it.each(['1900-01-02', '1940-06-14', '2000-02-29', '2024-03-31'])('never shift: %s', (iso) => {
    expect(shortDay(iso).split('/').reverse().join('-')).toBe(iso);
    expect(longDay(iso, 'fr')).toContain(String(Number(iso.slice(8))));
  });
});

describe('moments', () => {
  it('are those of the clock on the wall here: 28/12/2023 - 12:51', () => {
    expect(moment(new Date(2023, 11, 28, 12, 51).toISOString())).toBe('28/12/2023 - 12:51');
  });
});

describe('today', () => {
  it('is the day of the centre, not of the browser', () => {
    const now = new Date('2026-11-21T02:30:00Z');
    expect(todayIn('Europe/Paris', now)).toBe('2026-11-21');
    expect(todayIn('America/Martinique', now)).toBe('2026-11-20');
    expect(todayIn('Pacific/Noumea', new Date('2026-11-21T14:00:00Z'))).toBe('2026-11-22');
  });
});
