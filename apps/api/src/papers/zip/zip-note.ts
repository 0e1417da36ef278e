import type { PaperLocale } from '#dto/papers/paper.query.js';
import { Print } from '../../platform/pdf/print.js';
import type { ZipMember } from './zip-of.js';

const WORDS = {
  fr: {
    name: 'A-LIRE.txt',
    empty:
      "Personne n'est inscrit à ces sessions\u00a0: leur feuille d'émargement et leurs convocations ne sont pas dans ce fichier.",
    gone: 'Ces sessions ont été supprimées\u00a0: leurs documents ne sont pas dans ce fichier.',
    session: 'Session',
  },
  en: {
    name: 'READ-ME.txt',
    empty:
      'Nobody is enrolled in these sessions: their attendance sheet and convocations are not in this file.',
    gone: 'These sessions were deleted: their papers are not in this file.',
    session: 'Session',
  },
} satisfies Record<PaperLocale, Record<string, string>>;

type Sessions = readonly { readonly number: number }[];

/** Says which papers are not in the ZIP, and why: a missing paper must not look like a lost one. */
export function zipNote(
  { empty, gone }: { readonly empty: Sessions; readonly gone: Sessions },
  locale: PaperLocale,
): ZipMember {
  const words = WORDS[locale];
  const told = (text: string, sessions: Sessions) =>
    sessions.length > 0
      ? [text, '', ...sessions.map(({ number }) => `- ${words.session} ${number}`), '']
      : [];
  // The lines end so that the plainest editor of any system shows them as lines.
  const lines = [...told(words.empty, empty), ...told(words.gone, gone)];
  return { name: words.name, content: new Print([Buffer.from(lines.join('\r\n'))]) };
}
