import { z } from 'zod';
import { policySchema } from './policy';
import { kindOf, referenceSchema } from './reference';

const integrationSchema = referenceSchema.extend({
  /** Secret: whoever has it can page people. */
  integration_key: z.string().nullish(),
});

export const serviceSchema = referenceSchema.extend({
  escalation_policy: policySchema.nullish(),
  integrations: z.array(integrationSchema).nullish(),
});

export type PagerDutyService = z.output<typeof serviceSchema>;

/** Kinds of integrations that take events of the Events API v2. */
const EVENT_KINDS = [
  'events_api_v2_inbound_integration',
  'generic_events_api_inbound_integration',
];

/** Keys to page with, that of the Events API v2 itself first. */
export function routingKeysOf({ integrations }: PagerDutyService): string[] {
  return (integrations ?? [])
    .map(integration => ({
      key: integration.integration_key,
      rank: EVENT_KINDS.indexOf(kindOf(integration)),
    }))
    .filter(({ key, rank }) => key && rank !== -1)
    .sort((a, b) => a.rank - b.rank)
    .map(({ key }) => key!);
}
