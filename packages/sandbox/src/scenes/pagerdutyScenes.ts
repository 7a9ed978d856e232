import { z } from 'zod';
import { scene, type Stage } from './Scene';
import { SceneError } from './SceneError';

const seconds = z
  .number()
  .positive()
  .max(86_400)
  .default(60)
  .describe('how long it lasts, by the clock of the sandbox');

const pagerdutyThrottled = scene({
  name: 'pagerduty-throttled',
  description: 'PagerDuty answers 429, and says for how long.',
  parameters: z.object({ seconds }),
  play: ({ world, now }, parameters) => {
    const until = now + parameters.seconds * 1000;
    world.pagerDuty.conditions.push({
      kind: 'throttled',
      from: now,
      until,
      status: 429,
    });
    return { until: new Date(until).toISOString() };
  },
});

const pagerdutyFails = scene({
  name: 'pagerduty-fails',
  description: 'PagerDuty answers with an error.',
  parameters: z.object({
    seconds,
    status: z.number().int().min(500).max(599).default(500),
  }),
  play: ({ world, now }, { status, ...parameters }) => {
    const until = now + parameters.seconds * 1000;
    world.pagerDuty.conditions.push({
      kind: 'fails',
      from: now,
      until,
      status,
    });
    return { until: new Date(until).toISOString() };
  },
});

const pagerdutyRecovers = scene({
  name: 'pagerduty-recovers',
  description: 'PagerDuty answers as usual again.',
  parameters: z.object({}),
  play: ({ world, now }) => {
    const ended = world.pagerDuty.conditions.filter(({ until }) => until > now);
    ended.forEach(condition => {
      condition.until = now;
    });
    return { ended: ended.length };
  },
});

const incident = {
  incident: z
    .string()
    .optional()
    .describe(
      'id, or the key that the page was sent with; the newest one where absent',
    ),
};

const incidentAcknowledged = scene({
  name: 'incident-acknowledged',
  description: 'Whoever is on call acknowledges an incident in PagerDuty.',
  parameters: z.object(incident),
  play: (stage, parameters) =>
    change(stage, parameters.incident, 'acknowledged'),
});

const incidentResolved = scene({
  name: 'incident-resolved',
  description: 'Whoever is on call resolves an incident in PagerDuty.',
  parameters: z.object(incident),
  play: (stage, parameters) => change(stage, parameters.incident, 'resolved'),
});

function change(
  { world: { pagerDuty }, now }: Stage,
  named: string | undefined,
  status: 'acknowledged' | 'resolved',
) {
  const found = pagerDuty.incidents.findLast(
    ({ id, dedupKey, changes }) =>
      changes.at(-1)!.status !== 'resolved' &&
      (named === undefined || id === named || dedupKey === named),
  );
  if (!found) {
    throw new SceneError(
      named
        ? `There is no open incident ${named}`
        : 'There is no open incident; page somebody first',
    );
  }
  const { policyId } = pagerDuty.services.get(found.serviceId)!;
  const [target] = pagerDuty.policies.get(policyId)!.rules[0].targets;
  const schedule = pagerDuty.schedules.get(target.id);
  const userId = schedule
    ? pagerDuty.finalEntries(schedule, { from: now, to: now })[0]?.userId
    : target.id;
  found.changes.push({ at: now, status, userId });
  return { incident: found.id, by: userId };
}

/** Scenes in PagerDuty. */
export const pagerdutyScenes = [
  pagerdutyThrottled,
  pagerdutyFails,
  pagerdutyRecovers,
  incidentAcknowledged,
  incidentResolved,
];
