import type { AlarmRecord, MetricName } from '../alarms/AlarmRecord';
import { ALERT_KINDS } from './alertKinds';
import type { WantedAlert } from './wantedAlerts';

/** Whether the alarms of a target, or one on the very resource, tell what an alert is for. */
export function isCovered(
  wanted: WantedAlert,
  alarms: readonly AlarmRecord[],
): boolean {
  const kind = ALERT_KINDS.find(({ id }) => id === wanted.kind)!;
  return alarms.some(
    alarm =>
      alarm.kind === 'metric' &&
      alarm.metrics.some(
        metric => kind.isTold(metric, alarm) && isAbout(metric, wanted),
      ),
  );
}

/** An alarm on one table says nothing of another; otherwise a service's alarm is taken to be on the service. */
function isAbout(
  { dimensions }: MetricName,
  { kind, resource }: WantedAlert,
): boolean {
  return (
    kind !== 'throttling' ||
    dimensions.TableName === undefined ||
    dimensions.TableName === resource.physicalId
  );
}
