import {
  CloudFormationClient,
  DescribeChangeSetCommand,
  ListChangeSetsCommand,
  paginateDescribeChangeSet,
  paginateListChangeSets,
} from '@aws-sdk/client-cloudformation';
import { apiStack, CREATED, MINUTE } from '../__testUtils__/apiStack';
import { startAws } from '../__testUtils__/startAws';
import { AwsWorld } from '../AwsWorld';
import type { ChangeSetSpec } from '../world/specs';

const StackName = 'ec2-manager-api-dev';
const PROPOSED = CREATED + 10 * MINUTE;
const changeSet: ChangeSetSpec = {
  ...apiStack(),
  changeSetName: 'release-v2',
  createdAt: PROPOSED,
  description: 'Release v2.0.0',
  tags: { version: 'v2.0.0' },
  changes: [
    {
      action: 'Modify',
      logicalId: 'Table',
      type: 'AWS::DynamoDB::Table',
      physicalId: 'table-1',
      replacement: 'True',
      properties: ['KeySchema'],
    },
    { action: 'Add', logicalId: 'Queue', type: 'AWS::SQS::Queue' },
  ],
};

describe('change sets', () => {
  let world: AwsWorld;
  let now: number;
  let aws: Awaited<ReturnType<typeof startAws>>;
  let client: CloudFormationClient;

  beforeEach(async () => {
    world = new AwsWorld();
    world.addStack(apiStack());
    now = PROPOSED + MINUTE;
    aws = await startAws({ world, clock: { now: () => now } });
    client = aws.client(CloudFormationClient);
  });
  afterEach(() => aws.stop());

  const list = async () => {
    const { Summaries } = await client.send(
      new ListChangeSetsCommand({ StackName }),
    );
    return Summaries!;
  };

  it('wait from their creation until they are gone', async () => {
    world.addChangeSet({ ...changeSet, goneAt: PROPOSED + 5 * MINUTE });
    now = PROPOSED - 1;
    await expect(list()).resolves.toEqual([]);
    now = PROPOSED;
    await expect(list()).resolves.toEqual([
      expect.objectContaining({
        StackName,
        ChangeSetName: 'release-v2',
        ChangeSetId: expect.stringMatching(
          /^arn:aws:cloudformation:us-west-2:111111111111:changeSet\/release-v2\//,
        ),
        Status: 'CREATE_COMPLETE',
        ExecutionStatus: 'AVAILABLE',
        CreationTime: new Date(PROPOSED),
        Description: 'Release v2.0.0',
      }),
    ]);
    now = PROPOSED + 5 * MINUTE;
    await expect(list()).resolves.toEqual([]);
  });

  it('are described by name and by ARN', async () => {
    world.addChangeSet(changeSet);
    const { $metadata, ...described } = await client.send(
      new DescribeChangeSetCommand({ StackName, ChangeSetName: 'release-v2' }),
    );
    expect(described).toMatchObject({
      Tags: [{ Key: 'version', Value: 'v2.0.0' }],
      Changes: [
        {
          Type: 'Resource',
          ResourceChange: {
            Action: 'Modify',
            LogicalResourceId: 'Table',
            Replacement: 'True',
            Scope: ['Properties'],
            Details: [
              { Target: { Name: 'KeySchema', RequiresRecreation: 'Always' } },
            ],
          },
        },
        {
          ResourceChange: { Action: 'Add', LogicalResourceId: 'Queue' },
        },
      ],
    });
    await expect(
      client.send(
        new DescribeChangeSetCommand({ ChangeSetName: described.ChangeSetId }),
      ),
    ).resolves.toMatchObject(described);
  });

  it('tell why they could not be made', async () => {
    const failedReason = "The submitted information didn't contain changes.";
    world.addChangeSet({ ...changeSet, changes: [], failedReason });
    await expect(list()).resolves.toMatchObject([
      {
        Status: 'FAILED',
        ExecutionStatus: 'UNAVAILABLE',
        StatusReason: failedReason,
      },
    ]);
  });

  it('are paged, and so are their changes', async () => {
    const changes = Array.from({ length: 150 }, (_, n) => ({
      action: 'Add' as const,
      logicalId: `Queue${n}`,
      type: 'AWS::SQS::Queue',
    }));
    for (let n = 0; n < 120; n++) {
      world.addChangeSet({ ...changeSet, changeSetName: `c${n}`, changes });
    }
    let summaries = 0;
    for await (const page of paginateListChangeSets(
      { client },
      { StackName },
    )) {
      summaries += page.Summaries!.length;
    }
    expect(summaries).toBe(120);
    const sizes: number[] = [];
    for await (const page of paginateDescribeChangeSet(
      { client },
      { StackName, ChangeSetName: 'c7' },
    )) {
      sizes.push(page.Changes!.length);
    }
    expect(sizes).toEqual([100, 50]);
  });

  it('are missed under their own error', async () => {
    await expect(
      client.send(
        new DescribeChangeSetCommand({ StackName, ChangeSetName: 'nothing' }),
      ),
    ).rejects.toMatchObject({
      name: 'ChangeSetNotFoundException',
      $metadata: { httpStatusCode: 404 },
    });
    await expect(
      client.send(new ListChangeSetsCommand({ StackName: 'nothing' })),
    ).rejects.toMatchObject({ name: 'ValidationError' });
  });
});
