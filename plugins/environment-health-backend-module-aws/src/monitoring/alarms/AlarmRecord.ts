/** A metric as CloudWatch names it. */
export interface MetricName {
  namespace: string;
  name: string;
  dimensions: Record<string, string>;
}

interface AnyAlarm {
  name: string;
  arn: string;
  description: string;
  state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';
  /** CloudWatch's own sentence. */
  reason: string;
  /** ISO 8601. */
  since?: string;
  actionsEnabled: boolean;
  /** Whether all that it does is to scale something. */
  scalesOnly: boolean;
}

/** An alarm on a metric, or on an expression over several. */
export interface MetricAlarmRecord extends AnyAlarm {
  kind: 'metric';
  /** What it looks at, be it through an expression. */
  metrics: MetricName[];
  /** What its figures are figures of, such as `5xx`. */
  label: string;
  statistic?: string;
  periodSeconds?: number;
  evaluationPeriods: number;
  /** Absent where a band is learned instead. */
  threshold?: number;
  below: boolean;
  treatMissingData: string;
  /** The figures on which it took on its state, oldest first. */
  datapoints: number[];
}

/** An alarm on other alarms. */
export interface CompositeAlarmRecord extends AnyAlarm {
  kind: 'composite';
  rule: string;
  /** Names of the alarms that make it fire. */
  triggeredBy: string[];
}

/** An alarm in plain words, as far as its health is concerned. */
export type AlarmRecord = MetricAlarmRecord | CompositeAlarmRecord;
