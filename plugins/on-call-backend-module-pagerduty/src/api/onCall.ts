import { z } from 'zod';
import { instant, referenceSchema } from './reference';

/** Somebody on call, by a schedule or always. */
export const onCallSchema = z.object({
  user: referenceSchema,
  schedule: referenceSchema
    .extend({ time_zone: z.string().nullish() })
    .nullish(),
  /** Null for always. */
  start: instant.nullish(),
  /** Null for always. */
  end: instant.nullish(),
});

export type PagerDutyOnCall = z.output<typeof onCallSchema>;
