import type { AwsService } from '../AwsService';
import { jsonProtocol } from '../protocol/json';
import { describeServices } from './describeServices';

/** Elastic Container Service. */
export const ecsService: AwsService = {
  protocol: jsonProtocol('1.1'),
  operations: { DescribeServices: describeServices },
};
