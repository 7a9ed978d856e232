import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  TableNotFoundException,
} from '@aws-sdk/client-dynamodb';
import { apiStack, CREATED, MINUTE } from '../__testUtils__/apiStack';
import { ACCOUNT, REGION, startAws } from '../__testUtils__/startAws';
import { AwsWorld } from '../AwsWorld';
import { TABLE_CONDITIONS } from './findTable';

const DAY = 24 * 60 * MINUTE;
const resources = (name: string, withKey: boolean) => [
  ...(withKey
    ? [{ logicalId: 'Key', type: 'AWS::KMS::Key', physicalId: 'key-1' }]
    : []),
  { logicalId: 'Table', type: 'AWS::DynamoDB::Table', physicalId: name },
];

describe('dynamoDbService', () => {
  const world = new AwsWorld();
  for (const environment of ['dev', 'prod']) {
    world.addStack(
      apiStack({
        stackName: `data-${environment}`,
        tags: { environment },
        resources: resources(`table-${environment}`, environment === 'prod'),
      }),
    );
  }
  world.planOperation({
    ...apiStack({ stackName: 'data-prod' }),
    kind: 'update',
    startAt: CREATED + 60 * MINUTE,
    durationSeconds: 600,
    outcome: 'success',
    changed: ['Table'],
  });
  const plan = (kind: string, day: number, data = {}) =>
    world.conditions.add({
      accountId: ACCOUNT,
      region: REGION,
      resource: 'table-prod',
      kind,
      from: CREATED + day * DAY,
      until: CREATED + (day + 1) * DAY,
      data,
    });
  plan(TABLE_CONDITIONS.inaccessible, 50);
  plan(TABLE_CONDITIONS.recoveryOff, 52);
  plan(TABLE_CONDITIONS.recoveryWindow, 54, { days: 7 });

  let now = CREATED;
  let aws: Awaited<ReturnType<typeof startAws>>;
  beforeAll(async () => {
    aws = await startAws({ world, clock: { now: () => now } });
  });
  afterAll(() => aws.stop());

  const tableAt = async (at: number, TableName = 'table-prod') => {
    now = CREATED + at;
    const { Table } = await aws
      .client(DynamoDBClient)
      .send(new DescribeTableCommand({ TableName }));
    return Table!;
  };
  const recoveryAt = async (at: number, TableName = 'table-prod') => {
    now = CREATED + at;
    const { ContinuousBackupsDescription } = await aws
      .client(DynamoDBClient)
      .send(new DescribeContinuousBackupsCommand({ TableName }));
    return ContinuousBackupsDescription!.PointInTimeRecoveryDescription!;
  };

  it('describes a table, with the key that its stack made for it', async () => {
    await expect(tableAt(30 * MINUTE)).resolves.toMatchObject({
      TableName: 'table-prod',
      TableArn: `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/table-prod`,
      TableStatus: 'ACTIVE',
      CreationDateTime: new Date(CREATED),
      SSEDescription: {
        Status: 'ENABLED',
        SSEType: 'KMS',
        KMSMasterKeyArn: `arn:aws:kms:${REGION}:${ACCOUNT}:key/key-1`,
      },
    });
  });

  it("says nothing of encryption where the key is AWS's own", async () => {
    const table = await tableAt(30 * MINUTE, 'table-dev');
    expect(table.SSEDescription).toBeUndefined();
  });

  it('is updating while its stack updates it', async () => {
    await expect(tableAt(61 * MINUTE)).resolves.toMatchObject({
      TableStatus: 'UPDATING',
    });
  });

  it('cannot be read while its key cannot be used', async () => {
    await expect(tableAt(50.5 * DAY)).resolves.toMatchObject({
      TableStatus: 'INACCESSIBLE_ENCRYPTION_CREDENTIALS',
      SSEDescription: {
        InaccessibleEncryptionDateTime: new Date(CREATED + 50 * DAY),
      },
    });
    await expect(tableAt(51.5 * DAY)).resolves.toMatchObject({
      TableStatus: 'ACTIVE',
    });
  });

  it('can be restored to any second of 35 days, or of its life', async () => {
    await expect(recoveryAt(40 * DAY)).resolves.toMatchObject({
      PointInTimeRecoveryStatus: 'ENABLED',
      RecoveryPeriodInDays: 35,
      EarliestRestorableDateTime: new Date(CREATED + 5 * DAY),
    });
    await expect(recoveryAt(2 * DAY)).resolves.toMatchObject({
      EarliestRestorableDateTime: new Date(CREATED),
    });
  });

  it('cannot be restored where that is off, and less far back where told so', async () => {
    await expect(recoveryAt(52.5 * DAY)).resolves.toEqual({
      PointInTimeRecoveryStatus: 'DISABLED',
    });
    await expect(recoveryAt(30 * MINUTE, 'table-dev')).resolves.toEqual({
      PointInTimeRecoveryStatus: 'DISABLED',
    });
    await expect(recoveryAt(54.5 * DAY)).resolves.toMatchObject({
      RecoveryPeriodInDays: 7,
    });
  });

  it('knows no other table, in the words of each operation', async () => {
    await expect(tableAt(30 * MINUTE, 'nobody')).rejects.toThrow(
      ResourceNotFoundException,
    );
    await expect(recoveryAt(30 * MINUTE, 'nobody')).rejects.toThrow(
      TableNotFoundException,
    );
  });
});
