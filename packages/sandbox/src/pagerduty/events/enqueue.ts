import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import { z } from 'zod';
import type { PagerDutyContext } from '../PagerDutyContext';
import { applyFault } from '../protocol/applyFault';
import type { PagerDutyWorld } from '../world/PagerDutyWorld';

const ROUTE = '/v2/enqueue';

const common = {
  routing_key: z
    .string()
    .regex(/^[a-zA-Z0-9]{32}$/, "'routing_key' is not a valid key"),
  dedup_key: z.string().max(255).optional(),
};
const eventSchema = z.discriminatedUnion('event_action', [
  z.object({
    ...common,
    event_action: z.literal('trigger'),
    payload: z.object({
      summary: z.string().min(1).max(1_024),
      source: z.string().min(1),
      severity: z.enum(['critical', 'error', 'warning', 'info']),
    }),
  }),
  z.object({
    ...common,
    event_action: z.enum(['acknowledge', 'resolve']),
    dedup_key: z.string().max(255),
  }),
]);

type Event = z.output<typeof eventSchema>;

/** The Events API v2. It authorizes by the routing key alone. */
export function addEvents(router: Router, context: PagerDutyContext): void {
  router.post(ROUTE, (request, response) => {
    context.requests.count('pagerduty', `POST ${ROUTE}`);
    if (applyFault(context, response, `POST ${request.url}`)) {
      return;
    }
    const parsed = eventSchema.safeParse(request.body);
    if (!parsed.success) {
      response.status(400).json({
        status: 'invalid event',
        message: 'Event object is invalid',
        errors: parsed.error.issues.map(
          ({ path, message }) => `${path.join('.')}: ${message}`,
        ),
      });
      return;
    }
    const dedupKey = parsed.data.dedup_key ?? randomUUID().replaceAll('-', '');
    take(context.world, parsed.data, dedupKey, context.clock.now());
    response.status(202).json({
      status: 'success',
      message: 'Event processed',
      dedup_key: dedupKey,
    });
  });
}

/** An event for a key that nobody has is accepted, and nothing comes of it. */
function take(
  world: PagerDutyWorld,
  event: Event,
  dedupKey: string,
  now: number,
): void {
  const service = world.serviceOfKey(event.routing_key);
  if (!service) {
    return;
  }
  const open = world.openIncident(service.id, dedupKey);
  if (event.event_action === 'trigger') {
    if (!open) {
      world.addIncident({
        serviceId: service.id,
        dedupKey,
        title: event.payload.summary,
        severity: event.payload.severity,
        createdAt: now,
      });
    }
    return;
  }
  const status = event.event_action === 'resolve' ? 'resolved' : 'acknowledged';
  if (open && open.changes.at(-1)!.status !== status) {
    open.changes.push({ at: now, status });
  }
}
