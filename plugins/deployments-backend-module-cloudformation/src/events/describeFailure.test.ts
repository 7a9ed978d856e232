import {
  apiFunction,
  deniedReason,
  ordersTable,
  toRecords,
} from '../__testUtils__/stackStories';
import { describeFailure } from './describeFailure';

const failed = (
  status: string,
  resource: { id: string; type: string } | undefined,
  reason?: string,
) => toRecords([['2026-11-20T10:00:20.000Z', status, resource, reason]])[0];

describe('describeFailure', () => {
  it.each([
    [
      failed('UPDATE_FAILED', apiFunction, deniedReason),
      'Lambda function ApiFunction could not be updated: User: arn:aws:sts::333333333333:assumed-role/deploy/ci is not authorized to perform: lambda:UpdateFunctionCode (access denied).',
    ],
    [
      failed('CREATE_FAILED', ordersTable, 'Table already exists: orders'),
      'DynamoDB table OrdersTable could not be created: Table already exists: orders.',
    ],
    [
      failed(
        'CREATE_FAILED',
        ordersTable,
        'Resource handler returned message: "orders already exists in stack other." (RequestToken: 1, HandlerErrorCode: AlreadyExists)',
      ),
      'DynamoDB table OrdersTable could not be created: orders already exists in stack other.',
    ],
    [
      failed(
        'DELETE_FAILED',
        { id: 'Logs', type: 'AWS::S3::Bucket' },
        'The bucket is not empty.\n',
      ),
      'S3 bucket Logs could not be deleted: The bucket is not empty.',
    ],
    [
      failed('UPDATE_FAILED', {
        id: 'Data',
        type: 'AWS::CloudFormation::Stack',
      }),
      'Nested stack Data could not be updated, and CloudFormation gives no reason.',
    ],
    [
      failed(
        'UPDATE_ROLLBACK_IN_PROGRESS',
        undefined,
        'Alarm api-errors is in ALARM',
      ),
      'The stack api could not be updated: Alarm api-errors is in ALARM.',
    ],
    [
      failed('ROLLBACK_IN_PROGRESS', undefined, 'No export named Vpc found'),
      'The stack api could not be created: No export named Vpc found.',
    ],
    [
      failed(
        'CREATE_FAILED',
        { id: 'Main', type: 'AWS::EC2::VPCEndpoint' },
        'Quota',
      ),
      'EC2 VPC endpoint Main could not be created: Quota.',
    ],
    [
      failed(
        'CREATE_FAILED',
        { id: 'Seed', type: 'Custom::SeedData' },
        'Timed out',
      ),
      'Custom resource Seed could not be created: Timed out.',
    ],
    [
      failed(
        'CREATE_FAILED',
        { id: 'Check', type: 'Datadog::Monitors::Monitor' },
        'Bad key',
      ),
      'Datadog Monitors monitor Check could not be created: Bad key.',
    ],
  ])('says %# in a sentence', (event, sentence) => {
    expect(describeFailure(event)).toBe(sentence);
  });

  it('cuts what nobody would read', () => {
    const text = describeFailure(
      failed('UPDATE_FAILED', apiFunction, 'word '.repeat(500)),
    );
    expect(text.length).toBeLessThan(400);
    expect(text).toMatch(/…\.$/);
  });
});
