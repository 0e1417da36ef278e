import { sharedBy } from './session-conflicts.rules.js';

const plan = { site: 'Site Paris', room: 'Salle A', invigilators: 'Pierre Durand, Léa N’Doran' };

describe('two sessions of one time', () => {
  it('share a room when site and room are the same, however written', () => {
    expect(sharedBy(plan, { site: 'SITE PARIS', room: 'salle  A', invigilators: '' }).room).toBe(true);
    expect(sharedBy(plan, { site: 'Site Lyon', room: 'Salle A', invigilators: '' }).room).toBe(false);
    expect(sharedBy(plan, { site: 'Site Paris', room: 'Salle B', invigilators: '' }).room).toBe(false);
  });

  it('share no room while none is typed', () => {
    const empty = { site: '', room: '', invigilators: '' };
    expect(sharedBy(empty, empty)).toEqual({ room: false, invigilators: [] });
  });

  it.each([
    ['DURAND Pierre', ['DURAND Pierre']],
    ['Martine Dupont et pierre durand', ['pierre durand']],
    ['Lea N’DORAN ; Pierre DURAND', ['Lea N’DORAN', 'Pierre DURAND']],
    ['Pierre Durant', []],
    ['Pierre', []],
  ])('share the invigilators that both name: %s', (invigilators, shared) => {
    expect(sharedBy(plan, { site: '', room: '', invigilators }).invigilators).toEqual(shared);
  });
});
