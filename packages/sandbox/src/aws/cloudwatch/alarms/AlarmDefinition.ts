import type { MetricId } from '../metrics/findSignal';

/** How an alarm is set up, as its template says in a real account. */
export interface AlarmDefinition {
  name: string;
  description: string;
  /** One metric, or several of which the sum counts. */
  metrics: MetricId[];
  stat: string;
  periodSeconds: number;
  evaluationPeriods: number;
  comparison:
    | 'GreaterThanOrEqualToThreshold'
    | 'GreaterThanThreshold'
    | 'LessThanThreshold';
  threshold: number;
  treatMissingData: 'breaching' | 'notBreaching' | 'ignore' | 'missing';
}
