import type { AwsService } from '../AwsService';
import { jsonProtocol } from '../protocol/json';
import { describeAlarms } from './alarms/describeAlarms';
import { listDashboards } from './listDashboards';
import { getMetricData } from './metrics/getMetricData';

/** CloudWatch, as far as alarms, dashboards and metrics can be read. */
export const cloudWatchService: AwsService = {
  protocol: jsonProtocol('1.0'),
  operations: {
    DescribeAlarms: describeAlarms,
    GetMetricData: getMetricData,
    ListDashboards: listDashboards,
  },
};
