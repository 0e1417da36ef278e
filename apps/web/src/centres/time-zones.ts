/** Where France holds exams, as people say it; other zones follow by their IANA names. */
export const FRENCH_ZONES = [
  ['Europe/Paris', 'France métropolitaine'],
  ['America/Guadeloupe', 'Guadeloupe'],
  ['America/Martinique', 'Martinique'],
  ['America/Cayenne', 'Guyane'],
  ['America/Miquelon', 'Saint-Pierre-et-Miquelon'],
  ['Indian/Reunion', 'La Réunion'],
  ['Indian/Mayotte', 'Mayotte'],
  ['Pacific/Noumea', 'Nouvelle-Calédonie'],
  ['Pacific/Wallis', 'Wallis-et-Futuna'],
  ['Pacific/Tahiti', 'Polynésie (Tahiti)'],
  ['Pacific/Marquesas', 'Polynésie (Marquises)'],
  ['Pacific/Gambier', 'Polynésie (Gambier)'],
] as const;

const french = new Set<string>(FRENCH_ZONES.map(([zone]) => zone));

/** Every other zone that this browser knows. */
export const otherZones = (): string[] =>
  Intl.supportedValuesOf('timeZone').filter((zone) => !french.has(zone) && zone.includes('/'));

/** A zone as people say it. */
export const zoneName = (zone: string): string =>
  FRENCH_ZONES.find(([name]) => name === zone)?.[1] ?? zone.replaceAll('_', ' ');
