import type { ResourceSpec } from '../../world/specs';
import type { Stack } from '../../world/Stack';
import type { MetricId } from '../metrics/findSignal';
import { dimensionsOf } from '../metrics/findSignal';
import { METRIC_FAMILIES } from '../metrics/metricCatalog';
import type { AlarmDefinition } from './AlarmDefinition';

type Setup = Omit<AlarmDefinition, 'name'>;

/** What answers requests, and under which names its metrics go; the first of these that a stack has counts. */
const FRONTS = [
  {
    type: 'AWS::ApiGateway::RestApi',
    count: 'Count',
    errors: '5XXError',
    latency: 'Latency',
  },
  {
    type: 'AWS::ApiGatewayV2::Api',
    count: 'Count',
    errors: '5xx',
    latency: 'Latency',
  },
  {
    type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    count: 'RequestCount',
    errors: 'HTTPCode_Target_5XX_Count',
    latency: 'TargetResponseTime',
  },
  {
    type: 'AWS::Lambda::Function',
    count: 'Invocations',
    errors: 'Errors',
    latency: 'Duration',
  },
] as const;

/** Set-ups by how an alarm's name ends. */
const SETUPS: [RegExp, (stack: Stack) => Setup | undefined][] = [
  [
    /server-errors$/,
    stack => ofFront(stack, 'errors', 'Server errors', 'Sum', [600, 1, 3]),
  ],
  [
    /latency$/,
    stack =>
      ofFront(stack, 'latency', 'Slow answers', 'Average', [300, 3, 2000]),
  ],
  [
    /low-activity$/,
    stack => {
      const setup = ofFront(
        stack,
        'count',
        'Hardly any requests',
        'Sum',
        [3600, 2, 1],
      );
      return (
        setup && {
          ...setup,
          comparison: 'LessThanThreshold',
          treatMissingData: 'breaching',
        }
      );
    },
  ],
  [
    /auth-failures$/,
    ({ spec }) => ({
      description: 'Refused sign-ins',
      metrics: [
        {
          namespace: 'Security',
          name: 'AuthenticationFailures',
          dimensions: { Service: spec.stackName },
        },
      ],
      stat: 'Sum',
      ...figures([300, 1, 10]),
    }),
  ],
  [
    /throttled$/,
    stack => {
      const metrics = metricsOf(stack, 'AWS::DynamoDB::Table', [
        'ReadThrottleEvents',
        'WriteThrottleEvents',
      ]);
      return {
        description: 'Requests to a table were throttled. Severity: warning',
        metrics,
        stat: 'Sum',
        ...figures([300, 1, 0]),
        comparison: 'GreaterThanThreshold',
      };
    },
  ],
];

/** How an alarm of a stack is set up; the sandbox reads it off the alarm's name and what else the stack has. */
export function defineAlarm(
  { physicalId: name, logicalId }: Omit<ResourceSpec, 'type'>,
  stack: Stack,
): AlarmDefinition {
  const setup =
    SETUPS.find(([pattern]) => pattern.test(name))?.[1](stack) ?? custom(name);
  const note = stack.spec.runbooks?.[logicalId];
  return {
    name,
    ...setup,
    ...(note?.said === 'in the description' && {
      description: `${setup.description}. Runbook: ${note.url()}`,
    }),
  };
}

function ofFront(
  stack: Stack,
  what: 'count' | 'errors' | 'latency',
  description: string,
  stat: string,
  numbers: [number, number, number],
): Setup | undefined {
  for (const front of FRONTS) {
    const [metric] = metricsOf(stack, front.type, [front[what]]);
    if (metric) {
      const [period, periods, threshold] = numbers;
      const inSeconds = metric.name === 'TargetResponseTime';
      return {
        description,
        metrics: [metric],
        stat,
        ...figures([period, periods, inSeconds ? threshold / 1000 : threshold]),
        ...(what === 'latency' && { comparison: 'GreaterThanThreshold' }),
      };
    }
  }
  return undefined;
}

function metricsOf(stack: Stack, type: string, names: string[]): MetricId[] {
  const family = METRIC_FAMILIES.find(each => each.type === type)!;
  return stack.spec.resources
    .filter(resource => resource.type === type)
    .flatMap(resource =>
      names.map(name => ({
        namespace: family.namespace,
        name,
        dimensions: dimensionsOf(family, resource, stack),
      })),
    );
}

function figures([periodSeconds, evaluationPeriods, threshold]: [
  number,
  number,
  number,
]) {
  return {
    periodSeconds,
    evaluationPeriods,
    threshold,
    comparison: 'GreaterThanOrEqualToThreshold',
    treatMissingData: 'notBreaching',
  } as const;
}

/** An alarm on a metric of the application's own, which tells of nothing by itself. */
function custom(name: string): Setup {
  return {
    description: 'Failures that the application counts',
    metrics: [
      {
        namespace: 'Application',
        name: 'Failures',
        dimensions: { Alarm: name },
      },
    ],
    stat: 'Sum',
    ...figures([300, 1, 1]),
  };
}
