import type { Language } from '#dto/platform/language.js';
import type { Holding } from '../platform/privacy/personal-data.js';

/** What an export leaves out, and why: nothing is held by this name. */
export const leftOutHolding: Holding = {
  name: 'leftOut',
  exportOf: async (sql, { accountId, unprovenAddresses }) => {
    if (unprovenAddresses.length === 0) return [];
    const [{ language } = { language: 'fr' as const }] = await sql.sql<{ language: Language }>(
      'select language from accounts where id = $1',
      [accountId],
    );
    return unprovenAddresses.map((address) => ({ address, reason: REASON[language] }));
  },
};

const REASON: Record<Language, string> = {
  fr: 'Ce que d’autres ont enregistré à propos de cette adresse e-mail (invitations, niveaux de compétence) ne figure pas ici\u00a0: rien ne prouve qu’elle est à vous. Confirmez-la dans «\u00a0Mon compte\u00a0», puis téléchargez vos données à nouveau.',
  en: 'What others recorded about this e-mail address (invitations, levels by competence) is not here: nothing proves that it is yours. Confirm it in “My account”, then download your data again.',
};
