import { z } from 'zod';
import { referenceSchema } from './reference';

const contactMethodSchema = z.object({
  type: z.string(),
  label: z.string().nullish(),
  address: z.string().nullish(),
  /** Of telephone numbers. */
  country_code: z.number().nullish(),
});

export const userSchema = referenceSchema.extend({
  email: z.string().nullish(),
  time_zone: z.string().nullish(),
  contact_methods: z.array(contactMethodSchema).nullish(),
});

export type PagerDutyUser = z.output<typeof userSchema>;
