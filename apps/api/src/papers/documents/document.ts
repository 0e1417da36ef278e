import type { DocumentBlock, DocumentSection } from '#dto/papers/documents/document.response.js';
import type { PaperLocale } from '#dto/papers/paper.query.js';

/** What differs from one installation to another. */
export interface DocumentNames {
  /** « Pix » unless configured otherwise. */
  readonly certifier: string;
  /** What people type to reach Certif. */
  readonly address: string;
}

export interface DocumentText {
  readonly title: string;
  /** One sentence: for whom, and when. */
  readonly summary: string;
  /** The file's name, without its ending. */
  readonly fileName: string;
  readonly sections: DocumentSection[];
}

/** A document of ours, in each language. */
export type DocumentInLanguages = Record<PaperLocale, (names: DocumentNames) => DocumentText>;

export const section = (title: string, ...blocks: DocumentBlock[]): DocumentSection => ({ title, blocks });

export const text = (...items: string[]): DocumentBlock => ({ kind: 'text', items });
export const points = (...items: string[]): DocumentBlock => ({ kind: 'points', items });
export const steps = (...items: string[]): DocumentBlock => ({ kind: 'steps', items });
/** A list to tick on paper. */
export const boxes = (...items: string[]): DocumentBlock => ({ kind: 'boxes', items });
/** What is read aloud, word for word. */
export const aloud = (...items: string[]): DocumentBlock => ({ kind: 'aloud', items });
