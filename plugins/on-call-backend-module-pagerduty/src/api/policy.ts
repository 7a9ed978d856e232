import { z } from 'zod';
import { referenceSchema } from './reference';

const ruleSchema = z.object({
  /** Minutes. */
  escalation_delay_in_minutes: z.number().nonnegative(),
  targets: z.array(referenceSchema),
});

/** An escalation policy; without rules it is a mere reference. */
export const policySchema = referenceSchema.extend({
  num_loops: z.number().int().nonnegative().nullish(),
  escalation_rules: z.array(ruleSchema).nullish(),
});

export type PagerDutyPolicy = z.output<typeof policySchema>;
