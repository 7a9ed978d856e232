import { ANNOTATION_CLOUDWATCH_ALARM_PREFIXES } from './annotationKeys';
import { splitPairs } from './splitList';

/** @public */
export interface AlarmPrefix {
  /** Name of the environment. */
  environment: string;
  /** How the names of its CloudWatch alarms begin. */
  prefix: string;
}

/**
 * Reads `callboard.io/cloudwatch-alarm-prefixes`.
 *
 * @returns one prefix per item, in the order written; an environment may be repeated.
 * @throws `AnnotationError` where an item is not of the form `prod=ec2-manager-prod-`.
 *
 * @public
 */
export function parseCloudwatchAlarmPrefixesAnnotation(
  value: string,
): AlarmPrefix[] {
  return splitPairs(
    ANNOTATION_CLOUDWATCH_ALARM_PREFIXES,
    value,
    'prod=ec2-manager-prod-',
  ).map(pair => ({ environment: pair.key, prefix: pair.value }));
}
