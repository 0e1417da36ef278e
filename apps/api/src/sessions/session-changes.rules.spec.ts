import { changesOf } from './session-changes.rules.js';

const session = {
  site: 'Site Paris',
  room: 'Salle A',
  date: '2026-12-27',
  time: '14:00',
  invigilators: 'Pierre Durand',
  observations: null,
};

describe('the changes of a session', () => {
  it('are what an edit gives otherwise, with what it was before', () => {
    expect(changesOf(session, { room: 'Salle B', time: '14:00', observations: 'Deux postes.' })).toEqual({
      before: { room: 'Salle A', observations: null },
      after: { room: 'Salle B', observations: 'Deux postes.' },
    });
  });

  it.each([
    ['nothing is given', {}],
    ['the same is given', { ...session }],
    ['a version alone is given', { version: 3 }],
    ['no observations are given where there are none', { observations: '' }],
  ])('are none when %s', (_, edit) => {
    expect(changesOf(session, edit)).toBeUndefined();
  });

  it('empty the observations by an empty text', () => {
    expect(changesOf({ ...session, observations: 'Deux postes.' }, { observations: '' })?.after).toEqual({
      observations: null,
    });
  });
});
