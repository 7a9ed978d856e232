import type { Stack } from '../../world/Stack';
import type { MetricId } from '../metrics/findSignal';
import type { AlarmDefinition } from './AlarmDefinition';
import type { AlarmStanding } from './alarmStanding';
import type { Child, compositeStanding } from './compositeStanding';

/** ARN of an alarm in the account and region of its stack. */
export function alarmArn({ spec }: Stack, name: string): string {
  return `arn:aws:cloudwatch:${spec.region}:${spec.accountId}:alarm:${name}`;
}

export function metricAlarmShape(
  definition: AlarmDefinition,
  standing: AlarmStanding,
  stack: Stack,
  createdAt: number,
) {
  return {
    ...common(definition.name, definition.description, stack, createdAt),
    StateValue: standing.state,
    StateReason: reasonOf(definition, standing),
    StateReasonData: JSON.stringify(reasonData(definition, standing)),
    StateUpdatedTimestamp: new Date(standing.since),
    StateTransitionedTimestamp: new Date(standing.since),
    EvaluationPeriods: definition.evaluationPeriods,
    Threshold: definition.threshold,
    ComparisonOperator: definition.comparison,
    TreatMissingData: definition.treatMissingData,
    ...measured(definition),
  };
}

export function compositeAlarmShape(
  name: string,
  children: Child[],
  standing: ReturnType<typeof compositeStanding>,
  stack: Stack,
  createdAt: number,
) {
  const { state, since, triggering } = standing;
  const rule = children.map(child => `ALARM("${child.name}")`).join(' OR ');
  return {
    ...common(name, 'Something that users notice', stack, createdAt),
    StateValue: state,
    StateReason:
      triggering.length > 0
        ? `${triggering[0].arn} transitioned to ALARM at ${new Date(
            since,
          ).toUTCString()}`
        : `${alarmArn(
            stack,
            name,
          )} was created and its alarm rule evaluates to OK`,
    StateReasonData: JSON.stringify({
      triggeringAlarms: triggering.map(({ arn, standing: { since: at } }) => ({
        arn,
        state: { value: 'ALARM', timestamp: new Date(at).toISOString() },
      })),
    }),
    StateUpdatedTimestamp: new Date(since),
    StateTransitionedTimestamp: new Date(since),
    AlarmRule: rule,
  };
}

function common(
  name: string,
  description: string,
  stack: Stack,
  createdAt: number,
) {
  const { accountId, region } = stack.spec;
  return {
    AlarmName: name,
    AlarmArn: alarmArn(stack, name),
    AlarmDescription: description,
    AlarmConfigurationUpdatedTimestamp: new Date(createdAt),
    ActionsEnabled: true,
    OKActions: [],
    AlarmActions: [`arn:aws:sns:${region}:${accountId}:alerts`],
    InsufficientDataActions: [],
  };
}

const metricShape = ({ namespace, name, dimensions }: MetricId) => ({
  Namespace: namespace,
  MetricName: name,
  Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({
    Name,
    Value,
  })),
});

/** One metric stands on the alarm itself, several are added up by an expression. */
function measured({ metrics, stat, periodSeconds }: AlarmDefinition) {
  if (metrics.length === 1) {
    return {
      ...metricShape(metrics[0]),
      Statistic: stat,
      Period: periodSeconds,
    };
  }
  return {
    Metrics: [
      {
        Id: 'total',
        Expression: 'SUM(METRICS())',
        Label: `${metricShape(metrics[0]).MetricName} in all`,
        ReturnData: true,
      },
      ...metrics.map((metric, index) => ({
        Id: `m${index}`,
        MetricStat: {
          Metric: metricShape(metric),
          Period: periodSeconds,
          Stat: stat,
        },
        ReturnData: false,
      })),
    ],
  };
}

function reasonOf(
  { evaluationPeriods, threshold }: AlarmDefinition,
  { state, datapoints }: AlarmStanding,
): string {
  if (datapoints.length === 0) {
    return `Threshold Crossed: no datapoints were received for ${evaluationPeriods} period(s)`;
  }
  const crossed = state === 'ALARM' ? 'were' : 'were not';
  return `Threshold Crossed: ${datapoints.length} datapoint(s) [${datapoints
    .map(({ value }) => value)
    .join(', ')}] ${crossed} breaching the threshold (${threshold.toFixed(
    1,
  )}).`;
}

function reasonData(
  { stat, periodSeconds, threshold }: AlarmDefinition,
  { datapoints, since }: AlarmStanding,
) {
  return {
    version: '1.0',
    queryDate: new Date(since).toISOString(),
    ...(datapoints.length > 0 && {
      startDate: new Date(datapoints[0].at).toISOString(),
    }),
    statistic: stat,
    period: periodSeconds,
    recentDatapoints: datapoints.map(({ value }) => value),
    threshold,
    evaluatedDatapoints: [...datapoints].reverse().map(({ at, value }) => ({
      timestamp: new Date(at).toISOString(),
      value,
    })),
  };
}
