import * as z from 'zod';

/**
 * A piece of a document: paragraphs, a list of points, steps in order, boxes to tick on paper, or what is read aloud
 * word for word.
 */
export const documentBlock = z.object({
  kind: z.enum(['text', 'points', 'steps', 'boxes', 'aloud']),
  items: z.array(z.string()),
});

export const documentSection = z.object({ title: z.string(), blocks: z.array(documentBlock) });

/** A document of ours, to be read on the screen; `/documents/:name.pdf` prints the same. */
export const documentResponse = z.object({
  name: z.enum([
    'instructions',
    'candidate-notice',
    'room-checklist',
    'what-to-do',
    'test-conditions',
    'joining-problems',
    'centre-guide',
    'school-guide',
    'invigilator-guide',
  ]),
  title: z.string(),
  /** One sentence: for whom, and when. */
  summary: z.string(),
  fileName: z.string(),
  /** The size of its PDF; null while papers can't be printed. */
  bytes: z.number().int().nullable(),
  sections: z.array(documentSection),
});

export const documentsResponse = z.object({ items: z.array(documentResponse) }).meta({ id: 'Documents' });

export type DocumentBlock = z.infer<typeof documentBlock>;
export type DocumentSection = z.infer<typeof documentSection>;
export type DocumentResponse = z.infer<typeof documentResponse>;
export type DocumentsResponse = z.infer<typeof documentsResponse>;
