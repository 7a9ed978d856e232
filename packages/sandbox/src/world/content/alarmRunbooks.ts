import type { RunbookNote } from '../../aws/world/specs';

const FOLDER = '/callboard-demo/ec2-manager/blob/main/docs/runbooks';

/**
 * Which alarms of EC2 Manager say themselves what to do, by logical id. Refused sign-ins
 * are left to the runbook's own patterns, and nobody has written what to do about low activity.
 */
export function alarmRunbooks(host: () => string): Record<string, RunbookNote> {
  const url = (path: string) => () => `http://${host()}${FOLDER}/${path}`;
  return {
    ServerErrorsAlarm: {
      said: 'in the description',
      url: url('api-errors-and-latency.md#api-errors-and-latency'),
    },
    LatencyAlarm: {
      said: 'in the description',
      url: url('api-errors-and-latency.md'),
    },
    ThrottleAlarm: {
      said: 'by a tag',
      url: url('dynamodb-throttling.md'),
    },
  };
}
