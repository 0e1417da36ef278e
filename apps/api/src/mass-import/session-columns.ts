/** A column of the file that tells about the session (behaviour of the guides' system, §4.2). */
export const SESSION_COLUMNS = [
  {
    key: 'number',
    header: 'Numéro de session préexistante',
    english: 'Number of an existing session',
    needed: true,
  },
  { key: 'site', header: '* Nom du site', english: '* Name of the site', needed: true },
  { key: 'room', header: '* Nom de la salle', english: '* Name of the room', needed: true },
  {
    key: 'date',
    header: '* Date de début (format: JJ/MM/AAAA)',
    english: '* Start date (format: DD/MM/YYYY)',
    needed: true,
  },
  {
    key: 'time',
    header: '* Heure de début (heure locale format: HH:MM)',
    english: '* Start time (local time, format: HH:MM)',
    needed: true,
  },
  { key: 'invigilators', header: '* Surveillant(s)', english: '* Invigilator(s)', needed: true },
  {
    key: 'observations',
    header: 'Observations (optionnel)',
    english: 'Observations (optional)',
    needed: false,
  },
] as const;

export type SessionKey = (typeof SESSION_COLUMNS)[number]['key'];

/** The cells of a row that tell about its session, as typed; those that are empty are not there. */
export type SessionCells = Readonly<Partial<Record<SessionKey, string>>>;

export const headerOf = (key: SessionKey): string =>
  SESSION_COLUMNS.find((column) => column.key === key)?.header ?? key;
