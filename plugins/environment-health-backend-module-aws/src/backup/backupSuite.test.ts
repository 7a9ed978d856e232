import { answerBy } from '../__testUtils__/answerBy';
import {
  FakeAwsApi,
  REFUSALS,
  type FakeCall,
} from '../__testUtils__/FakeAwsApi';
import { batchOf, NOW, stackOf, targetOf } from '../__testUtils__/targets';
import { backupSuite } from './backupSuite';

const HOUR = 3_600_000;
const backupAge = { warning: 26 * HOUR, unhealthy: 168 * HOUR };
const LIST = 'backup GET /resources';

const shop = stackOf({
  resources: [
    ['Table', 'AWS::DynamoDB::Table', 'orders'],
    ['Loose', 'AWS::DynamoDB::Table', 'sessions'],
    ['Database', 'AWS::RDS::DBInstance', 'shop-db'],
    ['Files', 'AWS::EFS::FileSystem', 'fs-1'],
    ['Site', 'AWS::S3::Bucket', 'shop-site'],
    ['Api', 'AWS::Lambda::Function', 'api'],
  ],
});
const protectedBy = (hours: Record<string, number>, NextToken?: string) => ({
  Results: Object.entries(hours).map(([ResourceArn, age]) => ({
    ResourceArn,
    LastBackupTime: (NOW.getTime() - age * HOUR) / 1000,
  })),
  NextToken,
});

describe('backupSuite', () => {
  let aws: FakeAwsApi;
  beforeEach(async () => {
    aws = await FakeAwsApi.start();
  });
  afterEach(() => aws.stop());
  const run = async (targets = [targetOf([shop])]) =>
    (await backupSuite(aws, { backupAge }).run(batchOf(targets))).findings;

  it('judges what is protected, reading to the last page, and leaves out the rest', async () => {
    answerBy(aws, {
      [`${LIST} ?maxResults`]: protectedBy(
        {
          'arn:aws:dynamodb:us-west-2:111111111111:table/orders': 3,
          'arn:aws:dynamodb:us-west-2:111111111111:table/strange': 3,
          'arn:aws:s3:::shop-site': 20,
        },
        'more',
      ),
      [`${LIST} ?maxResults&nextToken`]: protectedBy({
        'arn:aws:rds:us-west-2:111111111111:db:shop-db': 40,
        'arn:aws:elasticfilesystem:us-west-2:111111111111:file-system/fs-1': 400,
      }),
    });
    expect(
      (await run()).map(({ subject, status }) => [subject, status]),
    ).toEqual([
      ['orders', 'healthy'],
      ['shop-db', 'warning'],
      ['fs-1', 'unhealthy'],
      ['shop-site', 'healthy'],
    ]);
    expect(aws.calls).toHaveLength(2);
  });

  it('lists once for all who are asked about', async () => {
    answerBy(aws, {
      backup: ({ action }: FakeCall) => ({ body: protectedBy({}), action }),
    });
    await run([targetOf([shop]), targetOf([stackOf()])]);
    expect(aws.calls).toHaveLength(1);
  });

  it('asks nothing where nothing can be protected', async () => {
    await expect(run([targetOf([stackOf()])])).resolves.toEqual([]);
    expect(aws.calls).toEqual([]);
  });

  it.each([
    [
      REFUSALS.denied('backup:ListProtectedResources'),
      /does not allow backup:ListProtectedResources/,
    ],
    [REFUSALS.throttled(), /is throttling our calls/],
  ])('says what failed', async (answer, message) => {
    answerBy(aws, { backup: answer });
    await expect(run()).rejects.toThrow(message);
  });
});
