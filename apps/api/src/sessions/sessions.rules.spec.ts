import { SESSION_STATUSES } from '#dto/sessions/session-status.js';
import { isInThePast, isToFinalise, statusOf, TRANSITIONS } from './sessions.rules.js';

const at = new Date('2026-11-21T10:00:00Z');

describe('the status of a session', () => {
  it('is derived from its facts', () => {
    expect(statusOf({ finalisedAt: null, publishedAt: null })).toBe('created');
    expect(statusOf({ finalisedAt: at, publishedAt: null })).toBe('finalised');
    expect(statusOf({ finalisedAt: at, publishedAt: at })).toBe('published');
  });

  it('can reach every state from the first', () => {
    const reached = new Set<string>(['created']);
    for (const status of reached) TRANSITIONS[status as 'created'].forEach((next) => reached.add(next));
    expect([...reached].sort()).toEqual([...SESSION_STATUSES].sort());
  });
});

describe('a session in the past', () => {
  it('is one of a day that is over in its centre, whatever the hour', () => {
    expect(isInThePast('2026-11-20', 'Europe/Paris', at)).toBe(true);
    expect(isInThePast('2026-11-21', 'Europe/Paris', at)).toBe(false);
  });

  it('depends on the zone: at 23:30 UTC it is tomorrow in Paris and still today in Cayenne', () => {
    const night = new Date('2026-11-21T23:30:00Z');
    expect(isInThePast('2026-11-21', 'Europe/Paris', night)).toBe(true);
    expect(isInThePast('2026-11-21', 'America/Cayenne', night)).toBe(false);
  });
});

describe('a session to finalise', () => {
  const past = { date: '2026-11-20', sittingCount: 2, finalisedAt: null, publishedAt: null };

  it('is past, with a started test, and not finalised', () => {
    expect(isToFinalise(past, 'Europe/Paris', at)).toBe(true);
  });

  it.each([
    ['nobody started', { ...past, sittingCount: 0 }],
    ['it is today', { ...past, date: '2026-11-21' }],
    ['it is finalised', { ...past, finalisedAt: at }],
  ])('is not one when %s', (_, session) => {
    expect(isToFinalise(session, 'Europe/Paris', at)).toBe(false);
  });
});
