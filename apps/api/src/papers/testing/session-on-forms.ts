import type { SessionFacts } from '../forms/form-parts.js';

export const aSessionOnForms = (given: Partial<SessionFacts> = {}): SessionFacts => ({
  number: 332004,
  date: '2023-12-27',
  time: '14:00',
  site: 'Site Paris',
  room: 'Salle A',
  invigilators: 'Pierre Durand',
  centreName: 'Université de Testix',
  ...given,
});
