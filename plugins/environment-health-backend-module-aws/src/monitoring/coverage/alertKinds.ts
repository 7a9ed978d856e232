import type { MetricAlarmRecord, MetricName } from '../alarms/AlarmRecord';

export type AlertKindId =
  | 'server-errors'
  | 'latency'
  | 'throttling'
  | 'authentication-failures'
  | 'low-activity';

/** Something that somebody should be told of. */
export interface AlertKind {
  id: AlertKindId;
  /** Within a sentence. */
  title: string;
  /** When, within a sentence: threshold and period. */
  condition: string;
  /** Whether an alarm on this metric tells of it. */
  isTold(metric: MetricName, alarm: Pick<MetricAlarmRecord, 'below'>): boolean;
}

const COUNTS = /^(Count|RequestCount|Requests|Invocations|UrlRequestCount)$/;
const FAILED_SIGN_IN =
  /auth\w*[-_. ]?(fail|error|denied|reject)|(fail|denied|reject)\w*[-_. ]?(auth|sign[-_ ]?in|log[-_ ]?in)|(sign[-_ ]?in|log[-_ ]?in)\w*[-_. ]?(fail|error)|unauthori[sz]ed|\b401/i;

/** The alerts that every service should have, with the figures of the operations handbook. */
export const ALERT_KINDS: readonly AlertKind[] = [
  {
    id: 'server-errors',
    title: 'server errors',
    condition: '3 or more in 10 min',
    isTold: ({ namespace, name }) =>
      /5xx|server[-_ ]?error/i.test(name) ||
      (namespace === 'AWS/Lambda' && name === 'Errors'),
  },
  {
    id: 'latency',
    title: 'latency',
    condition: 'an average over 2 s for 15 min',
    isTold: ({ name }) => /latency|duration|responsetime/i.test(name),
  },
  {
    id: 'throttling',
    title: 'throttling',
    condition: 'any in 5 min',
    isTold: ({ namespace, name }) =>
      /throttl/i.test(name) &&
      (namespace === 'AWS/DynamoDB' || !namespace.startsWith('AWS/')),
  },
  {
    id: 'authentication-failures',
    title: 'authentication failures',
    condition: '10 or more in 5 min',
    isTold: ({ namespace, name }) =>
      namespace === 'AWS/Cognito' || FAILED_SIGN_IN.test(name),
  },
  {
    id: 'low-activity',
    title: 'low activity',
    condition: 'under 1 request an hour for 2 h',
    isTold: ({ name }, { below }) => below && COUNTS.test(name),
  },
];
