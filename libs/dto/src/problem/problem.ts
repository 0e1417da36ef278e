import * as z from 'zod';

/** One fault of the input: where (a JSON pointer), what (a code), and in words for a developer. */
export const inputFault = z.object({
  pointer: z.string(),
  code: z.string(),
  detail: z.string(),
  /** What was probably meant. */
  suggestion: z.string().optional(),
});

/** RFC 9457 problem document; `code` is what a program looks at, `errors` lists every fault of an input. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    code: z.string(),
    errors: z.array(inputFault).optional(),
    /** Everything that stands in the way, where a state says no for several reasons. */
    blockers: z.array(z.looseObject({ code: z.string() })).optional(),
    /** Seconds, on 429: the same as the header Retry-After. */
    retryAfter: z.number().int().optional(),
  })
  .meta({ id: 'Problem' });

export type InputFault = z.infer<typeof inputFault>;
export type Problem = z.infer<typeof problem>;
