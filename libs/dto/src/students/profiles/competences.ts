/** The sixteen competences of the framework, as the trade numbers them: five areas, three or four in each. */
export const COMPETENCES = [
  '1.1',
  '1.2',
  '1.3',
  '2.1',
  '2.2',
  '2.3',
  '2.4',
  '3.1',
  '3.2',
  '3.3',
  '3.4',
  '4.1',
  '4.2',
  '4.3',
  '5.1',
  '5.2',
] as const;
export type Competence = (typeof COMPETENCES)[number];

/** Levels 1 to 8; 0 where nothing was reached yet. */
export const MAX_LEVEL = 8;
