import { ConfigReader } from '@backstage/config';
import {
  FakeAwsApi,
  REFUSALS,
  type FakeAnswer,
} from '../__testUtils__/FakeAwsApi';
import { batchOf, stackOf, targetOf } from '../__testUtils__/targets';
import { dynamoDbSuite } from './dynamoDbSuite';

const shop = stackOf({
  resources: [
    ['Orders', 'AWS::DynamoDB::Table', 'shop-orders'],
    ['Users', 'AWS::DynamoDB::GlobalTable', 'shop-users'],
  ],
});
const ACTIVE = { body: { Table: { TableStatus: 'ACTIVE' } } };
const RECOVERABLE = {
  body: {
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: {
        PointInTimeRecoveryStatus: 'ENABLED',
        RecoveryPeriodInDays: 20,
      },
    },
  },
};
const configOf = (dynamodb: object) =>
  new ConfigReader({ callboard: { environmentHealth: { aws: { dynamodb } } } });

describe('dynamoDbSuite', () => {
  let aws: FakeAwsApi;
  beforeEach(async () => {
    aws = await FakeAwsApi.start();
    answer({});
  });
  afterEach(() => aws.stop());

  function answer(answers: Record<string, FakeAnswer>) {
    aws.answer = ({ action, input }) =>
      answers[`${action} ${input.TableName}`] ??
      answers[action] ??
      (action === 'DescribeTable' ? ACTIVE : RECOVERABLE);
  }
  async function statuses(
    targets: Parameters<typeof batchOf>[0],
    config = configOf({ recoveryDays: 20 }),
  ) {
    const { findings } = await dynamoDbSuite(aws, config).run(batchOf(targets));
    return Object.fromEntries(
      findings.map(({ checkId, subject, status }) => [
        `${checkId}/${subject}`,
        status,
      ]),
    );
  }

  it('finds tables of production in order', async () => {
    expect(await statuses([targetOf([shop])])).toEqual({
      'aws.dynamodb-table/shop-orders': 'healthy',
      'aws.dynamodb-encryption/shop-orders': 'healthy',
      'aws.dynamodb-recovery/shop-orders': 'healthy',
      'aws.dynamodb-table/shop-users': 'healthy',
      'aws.dynamodb-encryption/shop-users': 'healthy',
      'aws.dynamodb-recovery/shop-users': 'healthy',
    });
  });

  it('wants the longest window unless configured otherwise', async () => {
    const found = await statuses([targetOf([shop])], new ConfigReader({}));
    expect(found['aws.dynamodb-recovery/shop-orders']).toBe('warning');
  });

  it('refuses a configuration that makes no sense', () => {
    expect(() => dynamoDbSuite(aws, configOf({ recoveryDays: 90 }))).toThrow(
      'callboard.environmentHealth.aws.dynamodb.recoveryDays is 90',
    );
  });

  it('asks for backups in production alone, and once for each table', async () => {
    const found = await statuses([
      targetOf([shop], { tier: 'staging' }),
      targetOf([shop], {
        tier: 'development',
        entityRef: 'component:default/b',
      }),
    ]);
    expect(Object.keys(found)).not.toContain(
      'aws.dynamodb-recovery/shop-orders',
    );
    expect(aws.calls.map(({ action }) => action)).toEqual([
      'DescribeTable',
      'DescribeTable',
    ]);
  });

  it('finds a table unhealthy whose key is out of reach', async () => {
    answer({
      'DescribeTable shop-orders': {
        body: { Table: { TableStatus: 'INACCESSIBLE_ENCRYPTION_CREDENTIALS' } },
      },
    });
    expect(await statuses([targetOf([shop])])).toMatchObject({
      'aws.dynamodb-table/shop-orders': 'unhealthy',
      'aws.dynamodb-encryption/shop-orders': 'unhealthy',
      'aws.dynamodb-table/shop-users': 'healthy',
    });
  });

  it('finds a table that is gone unhealthy, and asks no more of it', async () => {
    answer({
      'DescribeTable shop-orders': {
        status: 400,
        body: { __type: 'ResourceNotFoundException', message: 'not found' },
      },
    });
    const found = await statuses([targetOf([shop])]);
    expect(found['aws.dynamodb-table/shop-orders']).toBe('unhealthy');
    expect(Object.keys(found)).not.toContain(
      'aws.dynamodb-recovery/shop-orders',
    );
    expect(aws.calls).toHaveLength(3);
  });

  it('tells what it may not read from what it may', async () => {
    answer({
      DescribeContinuousBackups: REFUSALS.denied(
        'dynamodb:DescribeContinuousBackups',
      ),
    });
    expect(await statuses([targetOf([shop])])).toMatchObject({
      'aws.dynamodb-table/shop-orders': 'healthy',
      'aws.dynamodb-recovery/shop-orders': 'unknown',
    });
  });

  it('knows nothing while it is throttled', async () => {
    aws.answer = REFUSALS.throttled;
    const found = await statuses([targetOf([shop])]);
    expect(new Set(Object.values(found))).toEqual(new Set(['unknown']));
    expect(Object.keys(found)).toHaveLength(6);
  });

  it('calls nobody where there is no table', async () => {
    expect(await statuses([targetOf([stackOf()])])).toEqual({});
    expect(aws.calls).toEqual([]);
  });
});
