import * as z from 'zod';

export const healthResponse = z
  .object({
    status: z.enum(['up', 'down']),
    /** One entry for each thing that the process stands on; those that are down say why. */
    checks: z.record(z.string(), z.object({ status: z.enum(['up', 'down']), reason: z.string().optional() })),
  })
  .meta({ id: 'Health' });

export type HealthResponse = z.infer<typeof healthResponse>;
