import * as z from 'zod';
import { endpoints } from '../../platform/endpoint.js';
import { id } from '../../platform/fields.js';
import { MAX_RENEWED } from '../../students/credentials/credentials.js';
import { paperQuery } from '../paper.query.js';

/** Of a class, or of some pupils. */
export const credentialSlipsQuery = paperQuery
  .extend({
    division: z.string().min(1).max(255).optional(),
    /** Ids, separated by commas. */
    studentIds: z
      .string()
      .max(MAX_RENEWED * 40)
      .transform((ids) => [...new Set(ids.split(','))])
      .pipe(z.array(id).min(1).max(MAX_RENEWED))
      .optional(),
  })
  .refine(({ division, studentIds }) => division !== undefined || studentIds !== undefined, {
    path: ['division'],
    params: { code: 'REQUIRED' },
  });

export const credentialSlipsEndpoints = endpoints('credentialSlips', {
  print: {
    method: 'GET',
    path: '/centres/:centreId/students/credentials.pdf',
    summary:
      'Usernames and one-time passwords of a class, on slips to be cut. Opens the accounts that are missing; changes no password that still waits.',
    query: credentialSlipsQuery,
    produces: 'application/pdf',
    problems: ['NO_CREDENTIALS_TO_PRINT'],
  },
});

export type CredentialSlipsQuery = z.output<typeof credentialSlipsQuery>;
