import { z } from 'zod';
import { formatPagerDutyKey } from '../bindings/pagerDutyKey';
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

/** The keys that a webhook is about: its service's, and others that are known to name the same. */
export function keysOfEvent(payload: unknown, known: KnownServices): string[] {
  const { data: parsed } = payloadSchema.safeParse(payload);
  if (!parsed) {
    return []; // A test of the subscription (`pagey.ping`), or of a kind that is not known.
  }
  const { resource_type: type, data } = parsed.event;
  const serviceId = type === 'service' ? data.id : data.service?.id;
  if (!serviceId) {
    return [];
  }
  return [
    ...new Set([formatPagerDutyKey({ serviceId }), ...known.keysOf(serviceId)]),
  ];
}
