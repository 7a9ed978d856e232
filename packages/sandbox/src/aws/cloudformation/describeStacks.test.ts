import {
  CloudFormationClient,
  DescribeStacksCommand,
  ListStacksCommand,
  paginateDescribeStacks,
  paginateListStacks,
} from '@aws-sdk/client-cloudformation';
import { apiStack, CREATED, MINUTE } from '../__testUtils__/apiStack';
import { ACCOUNT, REGION, startAws } from '../__testUtils__/startAws';
import { AwsWorld } from '../AwsWorld';

const ref = {
  accountId: ACCOUNT,
  region: REGION,
  stackName: 'ec2-manager-api-dev',
};
const OUTPUTS = [
  { OutputKey: 'ApiUrl', OutputValue: 'https://api.example.com/?a=1&b=<2>' },
];

describe('DescribeStacks and ListStacks', () => {
  let world: AwsWorld;
  let now: number;
  let aws: Awaited<ReturnType<typeof startAws>>;
  let client: CloudFormationClient;

  beforeEach(async () => {
    world = new AwsWorld();
    world.addStack(apiStack());
    now = CREATED + 10 * MINUTE;
    aws = await startAws({ world, clock: { now: () => now } });
    client = aws.client(CloudFormationClient);
  });
  afterEach(() => aws.stop());

  async function describeStack(StackName = ref.stackName) {
    const { Stacks } = await client.send(
      new DescribeStacksCommand({ StackName }),
    );
    return Stacks![0];
  }

  const tagsOf = (version: string) => [
    { Key: 'service', Value: 'ec2-manager-api' },
    { Key: 'version', Value: version },
  ];

  it('describes a stack by name and by ARN', async () => {
    const stack = await describeStack();
    expect(stack).toEqual(
      expect.objectContaining({
        StackId: expect.stringMatching(
          /^arn:aws:cloudformation:us-west-2:111111111111:stack\/ec2-manager-api-dev\/[0-9a-f-]{36}$/,
        ),
        StackName: ref.stackName,
        CreationTime: new Date(CREATED),
        StackStatus: 'CREATE_COMPLETE',
        EnableTerminationProtection: false,
        Tags: tagsOf('v1.0.0'),
        Outputs: OUTPUTS,
        DriftInformation: { StackDriftStatus: 'NOT_CHECKED' },
      }),
    );
    expect(stack).not.toHaveProperty('LastUpdatedTime');
    await expect(describeStack(stack.StackId)).resolves.toEqual(stack);
  });

  it('does not find what does not exist, or not yet', async () => {
    await expect(describeStack('nothing')).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'Stack with id nothing does not exist',
      $metadata: { httpStatusCode: 400 },
    });
    now = CREATED - 1;
    await expect(describeStack()).rejects.toThrow('does not exist');
  });

  it('follows a successful update', async () => {
    const startAt = CREATED + 20 * MINUTE;
    const version = { service: 'ec2-manager-api', version: 'v1.1.0' };
    world.planOperation({
      ...ref,
      kind: 'update',
      startAt,
      durationSeconds: 120,
      outcome: 'success',
      tags: version,
      outputs: { ApiUrl: 'https://new.example.com' },
    });
    now = startAt - 1;
    await expect(describeStack()).resolves.toMatchObject({
      StackStatus: 'CREATE_COMPLETE',
      Tags: tagsOf('v1.0.0'),
    });
    now = startAt + MINUTE;
    await expect(describeStack()).resolves.toMatchObject({
      StackStatus: 'UPDATE_IN_PROGRESS',
      StackStatusReason: 'User Initiated',
      LastUpdatedTime: new Date(startAt),
      Tags: tagsOf('v1.1.0'),
      Outputs: OUTPUTS,
    });
    now = startAt + 2 * MINUTE;
    await expect(describeStack()).resolves.toMatchObject({
      StackStatus: 'UPDATE_COMPLETE',
      Outputs: [
        { OutputKey: 'ApiUrl', OutputValue: 'https://new.example.com' },
      ],
      LastOperations: [{ OperationType: 'UPDATE_STACK' }],
    });
  });

  it('puts the old tags back when an update is rolled back', async () => {
    const startAt = CREATED + 20 * MINUTE;
    world.planOperation({
      ...ref,
      kind: 'update',
      startAt,
      durationSeconds: 120,
      outcome: 'failure',
      failure: { logicalId: 'Function', reason: 'Out of memory' },
      tags: { service: 'ec2-manager-api', version: 'v1.1.0' },
    });
    now = startAt + 10_000;
    await expect(describeStack()).resolves.toMatchObject({
      StackStatus: 'UPDATE_IN_PROGRESS',
      Tags: tagsOf('v1.1.0'),
    });
    now = startAt + 70_000;
    await expect(describeStack()).resolves.toMatchObject({
      StackStatus: 'UPDATE_ROLLBACK_IN_PROGRESS',
      StackStatusReason: expect.stringMatching(
        /^The following resource\(s\) failed to update: \[Function.*\]\. $/,
      ),
      Tags: tagsOf('v1.0.0'),
    });
    now = startAt + 2 * MINUTE;
    await expect(describeStack()).resolves.toMatchObject({
      StackStatus: 'UPDATE_ROLLBACK_COMPLETE',
      Tags: tagsOf('v1.0.0'),
      LastUpdatedTime: new Date(startAt),
    });
  });

  it('has no outputs while the stack is being created', async () => {
    now = CREATED;
    await expect(describeStack()).resolves.toMatchObject({
      StackStatus: 'REVIEW_IN_PROGRESS',
      Outputs: [],
    });
    now = CREATED + MINUTE;
    await expect(describeStack()).resolves.toMatchObject({
      StackStatus: 'CREATE_IN_PROGRESS',
      Outputs: [],
    });
  });

  it('forgets a deleted stack by name, but not by ARN, and lets another take the name', async () => {
    const { StackId } = await describeStack();
    const deletedAt = CREATED + 21 * MINUTE;
    world.planOperation({
      ...ref,
      kind: 'delete',
      startAt: deletedAt - MINUTE,
      durationSeconds: 60,
      outcome: 'success',
    });
    world.addStack(apiStack({ createdAt: deletedAt + MINUTE }));

    now = deletedAt;
    await expect(describeStack()).rejects.toThrow('does not exist');
    await expect(describeStack(StackId)).resolves.toMatchObject({
      StackStatus: 'DELETE_COMPLETE',
      DeletionTime: new Date(deletedAt - MINUTE),
    });
    await expect(
      client.send(new DescribeStacksCommand({})),
    ).resolves.toMatchObject({ Stacks: [] });
    now = deletedAt + 10 * MINUTE;
    const again = await describeStack();
    expect(again.StackStatus).toBe('CREATE_COMPLETE');
    expect(again.StackId).not.toBe(StackId);
  });

  it('pages to the end, newest stack first, whatever happens in between', async () => {
    for (let n = 0; n < 249; n++) {
      const createdAt = CREATED + (n + 1) * 1000;
      world.addStack(apiStack({ stackName: `stack-${n}`, createdAt }));
    }
    const sizes: number[] = [];
    const names: string[] = [];
    for await (const { Stacks } of paginateDescribeStacks({ client }, {})) {
      sizes.push(Stacks!.length);
      names.push(...Stacks!.map(stack => stack.StackName!));
      now += MINUTE;
      const stackName = `late-${sizes.length}`;
      world.addStack(apiStack({ stackName, createdAt: now - 1 }));
    }
    expect(sizes).toEqual([100, 100, 50]);
    expect(new Set(names).size).toBe(250);
    expect(names[0]).toBe('stack-248');
    expect(names[249]).toBe(ref.stackName);
  });

  it('refuses a token that it did not give, or gave for another listing', async () => {
    for (let n = 0; n < 100; n++) {
      world.addStack(apiStack({ stackName: `stack-${n}` }));
    }
    const { NextToken } = await client.send(new ListStacksCommand({}));
    for (const token of [NextToken, 'garbage']) {
      await expect(
        client.send(new DescribeStacksCommand({ NextToken: token })),
      ).rejects.toMatchObject({
        name: 'ValidationError',
        message: 'NextToken is invalid',
      });
    }
  });

  it('lists stacks by status, deleted ones too', async () => {
    for (let n = 0; n < 120; n++) {
      const stackName = `preview-${n}`;
      world.addStack(apiStack({ stackName }));
      world.planOperation({
        ...ref,
        stackName,
        kind: 'delete',
        startAt: CREATED + 5 * MINUTE,
        durationSeconds: 60,
        outcome: 'success',
      });
    }
    const list = async (
      StackStatusFilter?: ('DELETE_COMPLETE' | 'CREATE_COMPLETE')[],
    ) => {
      const names: string[] = [];
      const pages = paginateListStacks({ client }, { StackStatusFilter });
      for await (const { StackSummaries } of pages) {
        names.push(...StackSummaries!.map(s => s.StackName!));
      }
      return names;
    };
    await expect(list()).resolves.toHaveLength(121);
    await expect(list(['CREATE_COMPLETE'])).resolves.toEqual([ref.stackName]);
    await expect(list(['DELETE_COMPLETE'])).resolves.toHaveLength(120);
    await expect(
      list(['CREATE_COMPLETE', 'DELETE_COMPLETE']),
    ).resolves.toHaveLength(121);
  });
});
