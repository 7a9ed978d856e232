import type {
  CompositeAlarm,
  Metric,
  MetricAlarm,
} from '@aws-sdk/client-cloudwatch';
import { z } from 'zod';
import type {
  CompositeAlarmRecord,
  MetricAlarmRecord,
  MetricName,
} from './AlarmRecord';

const reasonDataSchema = z.object({
  recentDatapoints: z.array(z.number().nullable()).default([]),
  triggeringAlarms: z.array(z.object({ arn: z.string() })).default([]),
});

const SCALING_ACTION = /^arn:[\w-]+:(application-)?autoscaling:/;

/** What `DescribeAlarms` says of a metric alarm, in our words. */
export function toMetricAlarmRecord(alarm: MetricAlarm): MetricAlarmRecord {
  const returned = alarm.Metrics?.find(
    ({ ReturnData }) => ReturnData !== false,
  );
  const stats = (alarm.Metrics ?? []).flatMap(
    ({ MetricStat }) => MetricStat ?? [],
  );
  const [inner] = returned?.MetricStat ? [returned.MetricStat] : stats;
  return {
    kind: 'metric',
    ...common(alarm),
    metrics: alarm.MetricName
      ? [toMetricName(alarm)]
      : stats.flatMap(({ Metric: metric }) =>
          metric ? [toMetricName(metric)] : [],
        ),
    label:
      alarm.MetricName ??
      returned?.Label ??
      returned?.MetricStat?.Metric?.MetricName ??
      'The expression',
    statistic: alarm.Statistic ?? alarm.ExtendedStatistic ?? inner?.Stat,
    periodSeconds: alarm.Period ?? returned?.Period ?? inner?.Period,
    evaluationPeriods: alarm.EvaluationPeriods ?? 1,
    threshold: alarm.Threshold,
    below: (alarm.ComparisonOperator ?? '').startsWith('LessThan'),
    treatMissingData: alarm.TreatMissingData ?? 'missing',
    datapoints: readReasonData(alarm.StateReasonData).recentDatapoints.filter(
      value => value !== null,
    ),
  };
}

/** What `DescribeAlarms` says of a composite alarm, in our words. */
export function toCompositeAlarmRecord(
  alarm: CompositeAlarm,
): CompositeAlarmRecord {
  return {
    kind: 'composite',
    ...common(alarm),
    rule: alarm.AlarmRule ?? '',
    triggeredBy: readReasonData(alarm.StateReasonData).triggeringAlarms.map(
      ({ arn }) => arn.slice(arn.indexOf(':alarm:') + ':alarm:'.length),
    ),
  };
}

function common(alarm: MetricAlarm & CompositeAlarm) {
  const actions = alarm.AlarmActions ?? [];
  return {
    name: alarm.AlarmName ?? '',
    arn: alarm.AlarmArn ?? '',
    description: alarm.AlarmDescription ?? '',
    state: alarm.StateValue ?? 'INSUFFICIENT_DATA',
    reason: alarm.StateReason ?? '',
    since: (
      alarm.StateTransitionedTimestamp ?? alarm.StateUpdatedTimestamp
    )?.toISOString(),
    actionsEnabled: alarm.ActionsEnabled ?? true,
    scalesOnly:
      actions.length > 0 &&
      actions.every(action => SCALING_ACTION.test(action)),
  };
}

function toMetricName({
  Namespace = '',
  MetricName = '',
  Dimensions = [],
}: Metric): MetricName {
  return {
    namespace: Namespace,
    name: MetricName,
    dimensions: Object.fromEntries(
      Dimensions.map(({ Name = '', Value = '' }) => [Name, Value]),
    ),
  };
}

/** AWS documents no schema for it: whatever it does not hold is done without. */
function readReasonData(json: string | undefined) {
  try {
    const parsed = reasonDataSchema.safeParse(JSON.parse(json || '{}'));
    if (parsed.success) {
      return parsed.data;
    }
  } catch {
    // Not JSON: there are no figures then.
  }
  return reasonDataSchema.parse({});
}
