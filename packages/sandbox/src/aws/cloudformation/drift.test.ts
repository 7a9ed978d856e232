import {
  CloudFormationClient,
  DescribeStackDriftDetectionStatusCommand,
  DescribeStackResourceDriftsCommand,
  DescribeStacksCommand,
  DetectStackDriftCommand,
  ListStackResourcesCommand,
  paginateDescribeStackResourceDrifts,
} from '@aws-sdk/client-cloudformation';
import { apiStack, CREATED, MINUTE } from '../__testUtils__/apiStack';
import { startAws } from '../__testUtils__/startAws';
import { AwsWorld } from '../AwsWorld';
import type { DriftSpec } from '../world/specs';

const StackName = 'ec2-manager-api-dev';
const DRIFTED = CREATED + 20 * MINUTE;
const drift: DriftSpec = {
  ...apiStack(),
  at: DRIFTED,
  resources: [
    {
      logicalId: 'Function',
      differences: [
        { path: '/MemorySize', expected: '512', actual: '1024' },
        { path: '/Environment/Variables/DEBUG', actual: 'true' },
        { path: '/Layers', expected: '["arn"]' },
      ],
    },
    { logicalId: 'Alias', deleted: true },
  ],
};

describe('drift detection', () => {
  let world: AwsWorld;
  let now: number;
  let aws: Awaited<ReturnType<typeof startAws>>;
  let client: CloudFormationClient;

  beforeEach(async () => {
    world = new AwsWorld();
    world.addStack(apiStack());
    now = DRIFTED + MINUTE;
    aws = await startAws({ world, clock: { now: () => now } });
    client = aws.client(CloudFormationClient);
  });
  afterEach(() => aws.stop());

  async function stackDrift() {
    const { Stacks } = await client.send(
      new DescribeStacksCommand({ StackName }),
    );
    return Stacks![0].DriftInformation;
  }

  it('is unknown until somebody looks, and then takes a while', async () => {
    world.setDrift(drift);
    await expect(stackDrift()).resolves.toEqual({
      StackDriftStatus: 'NOT_CHECKED',
    });
    await expect(
      client.send(new DescribeStackResourceDriftsCommand({ StackName })),
    ).resolves.toMatchObject({ StackResourceDrifts: [] });

    const checkedAt = now;
    const { StackDriftDetectionId } = await client.send(
      new DetectStackDriftCommand({ StackName }),
    );
    const command = new DescribeStackDriftDetectionStatusCommand({
      StackDriftDetectionId,
    });
    await expect(client.send(command)).resolves.toMatchObject({
      DetectionStatus: 'DETECTION_IN_PROGRESS',
    });
    await expect(
      client.send(new DetectStackDriftCommand({ StackName })),
    ).rejects.toThrow('already in progress');

    now += 10_000;
    await expect(client.send(command)).resolves.toMatchObject({
      DetectionStatus: 'DETECTION_COMPLETE',
      StackDriftStatus: 'DRIFTED',
      DriftedStackResourceCount: 2,
    });
    await expect(stackDrift()).resolves.toEqual({
      StackDriftStatus: 'DRIFTED',
      LastCheckTimestamp: new Date(checkedAt),
    });
  });

  it('says how each resource differs', async () => {
    world.setDrift({ ...drift, detectedAt: DRIFTED });
    const { StackResourceDrifts } = await client.send(
      new DescribeStackResourceDriftsCommand({
        StackName,
        StackResourceDriftStatusFilters: ['MODIFIED', 'DELETED'],
      }),
    );
    expect(StackResourceDrifts).toEqual([
      expect.objectContaining({
        LogicalResourceId: 'Function',
        PhysicalResourceId: 'function-1',
        StackResourceDriftStatus: 'MODIFIED',
        ExpectedProperties: '{"MemorySize":"512","Layers":"[\\"arn\\"]"}',
        ActualProperties:
          '{"MemorySize":"1024","Environment":{"Variables":{"DEBUG":"true"}}}',
        PropertyDifferences: [
          {
            PropertyPath: '/MemorySize',
            ExpectedValue: '512',
            ActualValue: '1024',
            DifferenceType: 'NOT_EQUAL',
          },
          expect.objectContaining({ DifferenceType: 'ADD' }),
          expect.objectContaining({ DifferenceType: 'REMOVE' }),
        ],
      }),
      expect.objectContaining({
        LogicalResourceId: 'Alias',
        StackResourceDriftStatus: 'DELETED',
      }),
    ]);
    const { StackResourceSummaries } = await client.send(
      new ListStackResourcesCommand({ StackName }),
    );
    expect(
      StackResourceSummaries!.map(
        r => r.DriftInformation?.StackResourceDriftStatus,
      ),
    ).toEqual(['IN_SYNC', 'IN_SYNC', 'MODIFIED', 'DELETED', 'IN_SYNC']);
  });

  it('pages by what the client asks for', async () => {
    world.setDrift({ ...drift, detectedAt: DRIFTED });
    const sizes: number[] = [];
    for await (const page of paginateDescribeStackResourceDrifts(
      { client, pageSize: 2 },
      { StackName },
    )) {
      sizes.push(page.StackResourceDrifts!.length);
    }
    expect(sizes).toEqual([2, 2, 1]);
  });

  it('is over when reality agrees with the template again', async () => {
    world.setDrift({ ...drift, detectedAt: DRIFTED });
    const mendedAt = now;
    world.setDrift({ ...drift, at: mendedAt, resources: [] });
    now += MINUTE;
    await expect(stackDrift()).resolves.toMatchObject({
      StackDriftStatus: 'DRIFTED',
    });
    await client.send(new DetectStackDriftCommand({ StackName }));
    now += MINUTE;
    await expect(stackDrift()).resolves.toMatchObject({
      StackDriftStatus: 'IN_SYNC',
    });
  });

  it('does not know detections that nobody started', async () => {
    await expect(
      client.send(
        new DescribeStackDriftDetectionStatusCommand({
          StackDriftDetectionId: 'nothing',
        }),
      ),
    ).rejects.toMatchObject({ name: 'ValidationError' });
  });
});
