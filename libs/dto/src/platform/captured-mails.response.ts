import * as z from 'zod';
import { instant } from './fields.js';

export const capturedMailsQuery = z.object({ to: z.string().trim().max(255).optional() });

export const capturedMailsResponse = z
  .object({
    items: z.array(
      z.object({
        to: z.string(),
        subject: z.string(),
        text: z.string(),
        html: z.string(),
        at: instant,
        attachments: z.array(
          z.object({ fileName: z.string(), contentType: z.string(), content: z.string() }),
        ),
      }),
    ),
  })
  .meta({ id: 'CapturedMails' });

export type CapturedMailsResponse = z.infer<typeof capturedMailsResponse>;
