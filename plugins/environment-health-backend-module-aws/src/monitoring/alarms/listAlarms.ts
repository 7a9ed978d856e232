import {
  CloudWatchClient,
  paginateDescribeAlarms,
} from '@aws-sdk/client-cloudwatch';
import {
  translateAwsError,
  type AwsClientsService,
  type AwsPlace,
} from '@callboard/backstage-plugin-environments-node';
import type { AlarmRecord } from './AlarmRecord';
import { toCompositeAlarmRecord, toMetricAlarmRecord } from './toAlarmRecord';

/** The most that CloudWatch gives at once. */
const PAGE_SIZE = 100;

/**
 * Every alarm of an account and region, to the last page: one `DescribeAlarms`
 * for a hundred alarms, whosever they are.
 *
 * @throws errors of `@backstage/errors` that say what failed and what to do.
 */
export async function listAlarms(
  clients: AwsClientsService,
  place: AwsPlace,
  abortSignal: AbortSignal,
): Promise<AlarmRecord[]> {
  const found: AlarmRecord[] = [];
  try {
    const client = await clients.getClient(CloudWatchClient, place);
    const pages = paginateDescribeAlarms(
      { client, pageSize: PAGE_SIZE },
      // Without it CloudWatch keeps composite alarms to itself.
      { AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] },
      { abortSignal },
    );
    for await (const { MetricAlarms = [], CompositeAlarms = [] } of pages) {
      found.push(
        ...MetricAlarms.map(toMetricAlarmRecord),
        ...CompositeAlarms.map(toCompositeAlarmRecord),
      );
    }
  } catch (error) {
    throw translateAwsError(error, place);
  }
  return found;
}
