import type { PaperLocale } from '#dto/papers/paper.query.js';
import type { ZipMember } from './zip-of.js';

const WORDS = {
  fr: {
    name: 'A-LIRE.txt',
    text: "Personne n'est inscrit à ces sessions : leur feuille d'émargement et leurs convocations ne sont pas dans ce fichier.",
    session: 'Session',
  },
  en: {
    name: 'READ-ME.txt',
    text: 'Nobody is enrolled in these sessions: their attendance sheet and convocations are not in this file.',
    session: 'Session',
  },
} satisfies Record<PaperLocale, Record<string, string>>;

/** Says which sessions have no attendance sheet in the ZIP, and why: a missing paper must not look like a lost one. */
export function zipNote(empty: readonly { number: number }[], locale: PaperLocale): ZipMember {
  const { name, text, session } = WORDS[locale];
  const lines = [text, '', ...empty.map(({ number }) => `- ${session} ${number}`), ''];
  // The lines end so that the plainest editor of any system shows them as lines.
  return { name, content: Buffer.from(lines.join('\r\n')) };
}
