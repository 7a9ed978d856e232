import { z } from 'zod';
import { instant, referenceSchema } from './reference';

export const incidentSchema = referenceSchema.extend({
  status: z.string(),
  created_at: instant.nullish(),
  acknowledgements: z
    .array(z.object({ at: instant.nullish(), acknowledger: referenceSchema }))
    .nullish(),
  last_status_change_at: instant.nullish(),
  last_status_change_by: referenceSchema.nullish(),
});

export type PagerDutyIncident = z.output<typeof incidentSchema>;
