import type { AwsService } from '../AwsService';
import { jsonProtocol } from '../protocol/json';
import { describeContinuousBackups } from './describeContinuousBackups';
import { describeTable } from './describeTable';

/** DynamoDB, as far as its tables are described. */
export const dynamoDbService: AwsService = {
  protocol: jsonProtocol('1.0'),
  operations: {
    DescribeContinuousBackups: describeContinuousBackups,
    DescribeTable: describeTable,
  },
};
