import { z } from 'zod';
import type { ConditionSpec } from '../aws/world/Conditions';
import { ownedResources, type Owned } from './ownedResources';
import { environmentName, scene, serviceName, type Stage } from './Scene';

const MINUTE = 60_000;

/** What has requests of its own, so that its figures can depart from the usual. */
const BUSY = [
  'AWS::Lambda::Function',
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGateway::RestApi',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::CloudFront::Distribution',
  'AWS::RUM::AppMonitor',
];
const TABLE = 'AWS::DynamoDB::Table';
const ALARMS = ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'];
const FIGURES = ['errors', 'latency', 'traffic', 'throttles'];

const where = {
  service: serviceName,
  environment: environmentName.default('prod'),
};
const since = z
  .number()
  .min(0)
  .max(180)
  .default(0)
  .describe('Minutes for which it has been so already');

function add(
  { world, now }: Stage,
  owned: Owned[],
  minutes: number,
  condition: Pick<ConditionSpec, 'kind' | 'data' | 'until'>,
): Record<string, unknown> {
  for (const { stack, resource } of owned) {
    world.aws.conditions.add({
      ...stack,
      ...condition,
      resource: resource.physicalId,
      from: now - minutes * MINUTE,
    });
  }
  return { resources: owned.map(({ resource }) => resource.physicalId) };
}

const alarmFires = scene({
  name: 'alarm-fires',
  description: 'An alarm goes to ALARM, or loses its data, and stays so.',
  parameters: z.object({
    ...where,
    alarm: z.string().optional().describe('Name or logical id'),
    state: z.enum(['ALARM', 'INSUFFICIENT_DATA']).default('ALARM'),
    since,
  }),
  play: (stage, { alarm, state, since: minutes, ...parameters }) => {
    const [owned] = ownedResources(stage, parameters, [ALARMS[0]], alarm);
    return add(stage, [owned], minutes, { kind: 'alarm', data: { state } });
  },
});

const alarmClears = scene({
  name: 'alarm-clears',
  description:
    'The alarms of a service go to OK, and its figures are as usual again.',
  parameters: z.object(where),
  play: (stage, parameters) => {
    const { world, now } = stage;
    const alarms = ownedResources(stage, parameters, ALARMS);
    const others = ownedResources(stage, parameters, [
      ...ALARMS,
      ...BUSY,
      TABLE,
    ]);
    for (const { stack, resource } of others) {
      for (const kind of ['alarm', ...FIGURES]) {
        world.aws.conditions.end(stack, resource.physicalId, kind, now);
      }
    }
    // Until what was the matter has left the alarms' windows.
    return add(stage, alarms, 0, {
      kind: 'alarm',
      until: now + 20 * MINUTE,
      data: { state: 'OK' },
    });
  },
});

const errorsRise = scene({
  name: 'errors-rise',
  description: 'A share of the requests to a service fails.',
  parameters: z.object({
    ...where,
    share: z.number().min(0).max(1).default(0.15),
    since,
  }),
  play: (stage, { share, since: minutes, ...parameters }) =>
    add(stage, ownedResources(stage, parameters, BUSY), minutes, {
      kind: 'errors',
      data: { share },
    }),
});

const latencyRises = scene({
  name: 'latency-rises',
  description: 'A service answers more slowly than usual.',
  parameters: z.object({
    ...where,
    factor: z.number().min(1).max(200).default(25),
    since,
  }),
  play: (stage, { factor, since: minutes, ...parameters }) =>
    add(stage, ownedResources(stage, parameters, BUSY), minutes, {
      kind: 'latency',
      data: { factor },
    }),
});

const trafficDrops = scene({
  name: 'traffic-drops',
  description: 'Only a part of the usual requests arrives, or none.',
  parameters: z.object({
    ...where,
    factor: z.number().min(0).max(1).default(0.2),
    since,
  }),
  play: (stage, { factor, since: minutes, ...parameters }) =>
    add(stage, ownedResources(stage, parameters, BUSY), minutes, {
      kind: 'traffic',
      data: { factor },
    }),
});

const tableThrottled = scene({
  name: 'table-throttled',
  description: 'Requests to the tables of a service are throttled.',
  parameters: z.object({
    ...where,
    perMinute: z.number().positive().max(10_000).default(6),
    since,
  }),
  play: (stage, { perMinute, since: minutes, ...parameters }) =>
    add(stage, ownedResources(stage, parameters, [TABLE]), minutes, {
      kind: 'throttles',
      data: { perMinute },
    }),
});

export const monitoringScenes = [
  alarmFires,
  alarmClears,
  errorsRise,
  latencyRises,
  trafficDrops,
  tableThrottled,
];
