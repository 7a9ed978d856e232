import type { AwsOperation } from '../aws/AwsService';
import { dynamoDbService } from '../aws/dynamodb/dynamoDbService';
import { ecsService } from '../aws/ecs/ecsService';
import { lambdaService } from '../aws/lambda/lambdaService';
import {
  startTestSandbox,
  type TestSandbox,
} from '../__testUtils__/startTestSandbox';

const STAGING = '222222222222';
const PROD = '333333333333';

describe('infrastructure scenes', () => {
  let sandbox: TestSandbox;
  beforeAll(async () => {
    sandbox = await startTestSandbox();
  });
  afterAll(() => sandbox.stop());

  async function play(scene: string, parameters: object) {
    const response = await sandbox.control(
      'POST',
      `/scenes/${scene}`,
      parameters,
    );
    return { status: response.status, body: await response.json() };
  }

  function ask(operation: AwsOperation, accountId: string, input: object) {
    const now = sandbox.clock.now();
    return operation(input as Record<string, unknown>, {
      world: sandbox.world.aws,
      caller: { accountId, arn: '', userId: '' },
      place: { accountId, region: 'us-west-2' },
      now,
      realNow: now,
    });
  }
  const functionOf = (FunctionName: string) =>
    ask(lambdaService.operations.GetFunctionConfiguration, PROD, {
      FunctionName,
    });
  const tasksOf = (accountId: string, name: string) =>
    ask(ecsService.operations.DescribeServices, accountId, {
      cluster: `${name}-cluster`,
      services: [name],
    });
  const tableOf = (operation: string, TableName: string) =>
    ask(dynamoDbService.operations[operation], PROD, { TableName });

  it('breaks the functions of a service, or one of them, or its update', async () => {
    const where = { service: 'ec2-manager-api', environment: 'prod' };
    await play('function-fails', { ...where, function: 'ScheduleFunction' });
    expect(functionOf('ec2-manager-api-prod-schedule')).toMatchObject({
      State: 'Failed',
      StateReasonCode: 'ImageDeleted',
    });
    expect(functionOf('ec2-manager-api-prod-handler')).toMatchObject({
      State: 'Active',
    });
    const { body } = await play('function-fails', {
      ...where,
      function: 'ec2-manager-api-prod-handler',
      how: 'update',
    });
    expect(body).toMatchObject({ resources: ['ec2-manager-api-prod-handler'] });
    expect(functionOf('ec2-manager-api-prod-handler')).toMatchObject({
      State: 'Active',
      LastUpdateStatus: 'Failed',
    });
  });

  it('begins with the tasks of the worker stopped in staging, and lets them recover', async () => {
    const name = 'vocavision-worker-staging';
    expect(tasksOf(STAGING, name)).toMatchObject({
      services: [{ desiredCount: 2, runningCount: 0 }],
    });
    await play('tasks-recover', {
      service: 'vocavision-worker',
      environment: 'staging',
    });
    expect(tasksOf(STAGING, name)).toMatchObject({
      services: [{ runningCount: 2 }],
    });
  });

  it('stops some of the tasks of a service, for a while', async () => {
    const name = 'vocavision-worker-prod';
    expect(tasksOf(PROD, name)).toMatchObject({
      services: [{ runningCount: 2 }],
    });
    await play('tasks-stop', {
      service: 'vocavision-worker',
      environment: 'prod',
      running: 1,
      minutes: 5,
    });
    expect(tasksOf(PROD, name)).toMatchObject({
      services: [{ runningCount: 1 }],
    });
    await sandbox.control('POST', '/clock', { advanceSeconds: 301 });
    expect(tasksOf(PROD, name)).toMatchObject({
      services: [{ runningCount: 2 }],
    });
  });

  it('takes the key of a table away, and its recovery', async () => {
    const where = {
      service: 'ec2-manager-infrastructure',
      environment: 'prod',
      table: 'SessionTable',
    };
    const table = 'ec2-manager-data-prod-sessions';
    await play('table-inaccessible', where);
    expect(tableOf('DescribeTable', table)).toMatchObject({
      Table: { TableStatus: 'INACCESSIBLE_ENCRYPTION_CREDENTIALS' },
    });
    await play('recovery-off', { ...where, days: 7 });
    expect(tableOf('DescribeContinuousBackups', table)).toMatchObject({
      ContinuousBackupsDescription: {
        PointInTimeRecoveryDescription: { RecoveryPeriodInDays: 7 },
      },
    });
    await play('recovery-off', where);
    expect(tableOf('DescribeContinuousBackups', table)).toMatchObject({
      ContinuousBackupsDescription: {
        PointInTimeRecoveryDescription: {
          PointInTimeRecoveryStatus: 'DISABLED',
        },
      },
    });
  });

  it.each([
    [
      'tasks-stop',
      { service: 'static-site', environment: 'prod' },
      'no Service',
    ],
    [
      'function-fails',
      { service: 'ec2-manager-api', environment: 'dev', function: 'nobody' },
      'There is no Function nobody; there are ec2-manager-api-dev-handler',
    ],
  ])('refuses %s of %j', async (scene, parameters, says) => {
    const { status, body } = await play(scene, parameters);
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(says);
  });
});
