import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  ListFunctionsCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-lambda';
import { apiStack, CREATED, MINUTE } from '../__testUtils__/apiStack';
import { ACCOUNT, REGION, startAws } from '../__testUtils__/startAws';
import { AwsWorld } from '../AwsWorld';
import { FUNCTION_CONDITIONS } from './functionState';

const ARN = `arn:aws:lambda:${REGION}:${ACCOUNT}:function:function-1`;

describe('lambdaService', () => {
  const world = new AwsWorld();
  world.addStack(apiStack());
  for (const [hour, outcome] of [
    [1, 'success'],
    [2, 'failure'],
  ] as const) {
    world.planOperation({
      ...apiStack(),
      kind: 'update',
      startAt: CREATED + hour * 60 * MINUTE,
      durationSeconds: 600,
      outcome,
      ...(outcome === 'failure' && {
        failure: { logicalId: 'Function', reason: 'Memory is too large' },
      }),
      changed: ['Function'],
    });
  }
  const bad = (kind: string, from: number, data: object) =>
    world.conditions.add({
      accountId: ACCOUNT,
      region: REGION,
      resource: 'function-1',
      kind,
      from: CREATED + from * MINUTE,
      until: CREATED + (from + 10) * MINUTE,
      data: data as Record<string, unknown>,
    });
  bad(FUNCTION_CONDITIONS.state, 300, {
    state: 'Failed',
    reason: 'The subnet is gone',
    reasonCode: 'InvalidSubnet',
  });
  bad(FUNCTION_CONDITIONS.updateFailed, 400, {
    reason: 'The image is gone',
    reasonCode: 'ImageDeleted',
  });

  let now = CREATED;
  let aws: Awaited<ReturnType<typeof startAws>>;
  beforeAll(async () => {
    aws = await startAws({ world, clock: { now: () => now } });
  });
  afterAll(() => aws.stop());

  const read = (minute: number, FunctionName = 'function-1') => {
    now = CREATED + minute * MINUTE;
    return aws
      .client(LambdaClient)
      .send(new GetFunctionConfigurationCommand({ FunctionName }));
  };

  it.each([
    [
      'once it is made',
      30,
      { State: 'Active', LastUpdateStatus: 'Successful' },
    ],
    [
      'during an update',
      61,
      { State: 'Active', LastUpdateStatus: 'InProgress' },
    ],
    [
      'as its update fails',
      124.5,
      {
        State: 'Active',
        LastUpdateStatus: 'Failed',
        LastUpdateStatusReason: 'Memory is too large',
      },
    ],
    ['after the rollback', 140, { LastUpdateStatus: 'Successful' }],
    [
      'while it is broken',
      305,
      {
        State: 'Failed',
        StateReason: 'The subnet is gone',
        StateReasonCode: 'InvalidSubnet',
      },
    ],
    [
      'when that is over',
      311,
      { State: 'Active', LastUpdateStatus: 'Successful' },
    ],
    [
      'while its image is gone',
      405,
      {
        State: 'Active',
        LastUpdateStatus: 'Failed',
        LastUpdateStatusReasonCode: 'ImageDeleted',
      },
    ],
  ])('tells the state of a function %s', async (_, minute, expected) => {
    await expect(read(minute)).resolves.toMatchObject(expected);
  });

  it('is pending while the stack makes it', async () => {
    const states: (string | undefined)[] = [];
    for (let minute = 0; minute < 3; minute += 0.1) {
      states.push(
        await read(minute).then(
          ({ State }) => State,
          error => error.name,
        ),
      );
    }
    expect([...new Set(states)]).toEqual([
      'ResourceNotFoundException',
      'Pending',
      'Active',
    ]);
  });

  it('takes an ARN for a name', async () => {
    await expect(read(30, ARN)).resolves.toMatchObject({
      FunctionName: 'function-1',
      FunctionArn: ARN,
      LastModified: expect.stringMatching(/^2026-09-01T.*\+0000$/),
    });
  });

  it('knows no other function, as the SDK says it', async () => {
    await expect(read(30, 'nobody')).rejects.toThrow(ResourceNotFoundException);
  });

  it('refuses what it does not do', async () => {
    await expect(
      aws.client(LambdaClient).send(new ListFunctionsCommand({})),
    ).rejects.toMatchObject({ name: 'UnknownOperationException' });
  });
});
