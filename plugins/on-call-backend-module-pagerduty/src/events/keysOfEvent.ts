import { z } from 'zod';
import { parsePagerDutyKey } from '../bindings/pagerDutyKey';
import type { KnownServices } from '../paging/KnownServices';

const named = z.object({ id: z.string() });

const payloadSchema = z.object({
  event: z.object({
    resource_type: z.string(),
    data: named.extend({ service: named.nullish() }),
  }),
});

/** Topic of Backstage's events that webhooks of PagerDuty arrive on. */
export const PAGERDUTY_TOPIC = 'pagerduty';

/**
 * The keys that a webhook is about.
 *
 * @param bound - keys to choose from
 * @param known - tells the service of a key that names an integration alone, once it was read here
 */
export function keysOfEvent(
  payload: unknown,
  bound: readonly string[],
  known: KnownServices,
): string[] {
  const { data: parsed } = payloadSchema.safeParse(payload);
  if (!parsed) {
    return []; // A test of the subscription (`pagey.ping`), or of a kind that is not known.
  }
  const { resource_type: type, data } = parsed.event;
  const serviceId = type === 'service' ? data.id : data.service?.id;
  return serviceId === undefined
    ? []
    : bound.filter(
        key =>
          (parsePagerDutyKey(key)?.serviceId ?? known.serviceId(key)) ===
          serviceId,
      );
}
