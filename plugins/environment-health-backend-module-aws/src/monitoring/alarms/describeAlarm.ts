import {
  formatMilliseconds,
  formatNumber,
  formatPercent,
  formatSpan,
} from '../../shared/figures';
import type { MetricAlarmRecord } from './AlarmRecord';

/** Metrics that are a time, and what one of their unit is in milliseconds. */
const TIMES: [RegExp, milliseconds: number][] = [
  [
    /^AWS\/(ApiGateway|Lambda|CloudFront|RUM) (.*Latency|.*Duration|WebVitals(?!Cumulative).*)$/,
    1,
  ],
  [/^AWS\/ApplicationELB TargetResponseTime$/, 1000],
];
const SHARES = /(ErrorRate|Utilization|Percent(age)?)$/;

const STATISTICS: Record<string, string> = {
  Average: 'average ',
  Maximum: 'at most ',
  Minimum: 'at least ',
};

/** A value of what an alarm looks at, in its unit. */
export function formatValue(
  { metrics, statistic }: Pick<MetricAlarmRecord, 'metrics' | 'statistic'>,
  value: number,
): string {
  const [metric] = metrics;
  if (!metric || statistic === 'SampleCount' || metrics.length > 1) {
    return formatNumber(value);
  }
  const time = TIMES.find(([pattern]) =>
    pattern.test(`${metric.namespace} ${metric.name}`),
  );
  if (time) {
    return formatMilliseconds(value * time[1]);
  }
  return SHARES.test(metric.name) ? formatPercent(value) : formatNumber(value);
}

/** What an alarm waits for, such as `threshold 3 in 10 min`. */
export function describeThreshold(alarm: MetricAlarmRecord): string {
  const { threshold, periodSeconds = 0, evaluationPeriods, statistic } = alarm;
  const figure =
    threshold === undefined
      ? 'a learned band'
      : `${alarm.below ? 'at least ' : ''}${formatValue(alarm, threshold)}`;
  const span = periodSeconds
    ? ` ${statistic === 'Sum' ? 'in' : 'over'} ${formatSpan(periodSeconds)}`
    : '';
  const times =
    evaluationPeriods > 1 ? `, ${evaluationPeriods} times in a row` : '';
  return `threshold ${figure}${span}${times}`;
}

/** The figures on which an alarm fired, such as `5xx: 11 in 10 min, threshold 3`. */
export function describeFiring(alarm: MetricAlarmRecord): string {
  const { datapoints, label, statistic = '', periodSeconds, threshold } = alarm;
  const value = datapoints.at(-1);
  if (value === undefined) {
    return `${label} fires without data, ${describeThreshold(alarm)}.`;
  }
  const span = periodSeconds
    ? ` ${statistic === 'Sum' ? 'in' : 'over'} ${formatSpan(periodSeconds)}`
    : '';
  const times =
    datapoints.length > 1 ? `, ${datapoints.length} times in a row` : '';
  const limit =
    threshold === undefined
      ? 'outside its learned band'
      : `threshold ${formatValue(alarm, threshold)}`;
  const figure = `${
    STATISTICS[statistic] ?? percentile(statistic)
  }${formatValue(alarm, value)}`;
  return `${label}: ${figure}${span}${times}, ${limit}.`;
}

function percentile(statistic: string): string {
  return /^p\d/.test(statistic) ? `${statistic} ` : '';
}
