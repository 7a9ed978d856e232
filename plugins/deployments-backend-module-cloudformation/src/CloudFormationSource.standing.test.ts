import { created, fakeStack, updated } from './__testUtils__/stackStories';
import { api, dev, prod, TestWorld } from './__testUtils__/TestWorld';

describe('CloudFormationSource: how stacks stand', () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await TestWorld.start();
  });

  afterEach(() => world.stop());

  describe('change sets', () => {
    const waiting = {
      ChangeSetName: 'release-12',
      CreationTime: '2026-11-20T09:00:00Z',
      Description: 'Adds an index',
      ExecutionStatus: 'AVAILABLE',
      Status: 'CREATE_COMPLETE',
    };

    it('shows those that could be executed', async () => {
      world.aws.stacks.push(
        fakeStack(prod, 'api-prod', created, {
          changeSets: [
            waiting,
            { ChangeSetName: 'done', ExecutionStatus: 'EXECUTE_COMPLETE' },
            {
              ChangeSetName: 'nested',
              ExecutionStatus: 'AVAILABLE',
              ParentChangeSetId: 'x',
            },
          ],
        }),
      );
      await world.sweepAll(world.createSource(), [api]);
      expect(world.ofKind('stack')[0].state.waitingChangeSets).toEqual([
        {
          name: 'release-12',
          createdAt: '2026-11-20T09:00:00.000Z',
          description: 'Adds an index',
        },
      ]);
    });

    it('sees one that is created on a stack at rest', async () => {
      world.aws.stacks.push(fakeStack(prod, 'api-prod', created));
      const source = world.createSource();
      await world.sweepAll(source, [api]);
      world.aws.stacks[0].changeSets.push(waiting);
      world.stored.length = 0;
      world.clock = '2026-11-21T00:02:00.000Z';
      await world.sweepAll(source, [api]);
      expect(world.ofKind('stack')[0].state.waitingChangeSets).toHaveLength(1);
    });

    it('says nothing of a stack whose change sets it could not read', async () => {
      world.aws.stacks.push(fakeStack(prod, 'api-prod', created));
      const source = world.createSource();
      world.aws.faults.set('333333333333/us-west-2 ListChangeSets', {
        status: 400,
        code: 'Throttling',
      });
      const failures = await world.sweepAll(source, [api]);
      expect(world.ofKind('stack')).toEqual([]);
      expect(failures).toEqual([
        {
          entityRefs: [api.entityRef],
          message: expect.stringMatching(
            /333333333333 in us-west-2 is throttling/,
          ),
        },
      ]);
      world.aws.faults.clear();
      await expect(world.sweepAll(source, [api])).resolves.toEqual([]);
      expect(world.ofKind('stack')).toHaveLength(1);
    });
  });

  describe('drift', () => {
    const drifted = {
      DriftInformation: {
        StackDriftStatus: 'DRIFTED',
        LastCheckTimestamp: '2026-11-20T05:00:00Z',
      },
    };

    it('counts the resources of drifted stacks, once per detection', async () => {
      world.aws.stacks.push(
        fakeStack(prod, 'api-prod', created, {
          fields: drifted,
          drifts: [{ LogicalResourceId: 'A' }, { LogicalResourceId: 'B' }],
        }),
      );
      const source = world.createSource();
      await world.sweepAll(source, [api]);
      world.stored.length = 0;
      await world.sweepAll(source, [api]);
      expect(world.ofKind('stack')[0].state).toMatchObject({
        drift: 'drifted',
        driftCheckedAt: '2026-11-20T05:00:00.000Z',
        driftedResources: 2,
      });
      const counts = world.aws.calls.filter(
        ({ action }) => action === 'DescribeStackResourceDrifts',
      );
      expect(counts).toHaveLength(1);
    });

    it('detects none unless it is told to', async () => {
      world.aws.stacks.push(fakeStack(prod, 'api-prod', created));
      await world.sweepAll(world.createSource(), [api]);
      expect(world.aws.callTexts()).not.toContain('DetectStackDrift api-prod');
    });

    it('asks for a detection once a day where it is told to', async () => {
      world.aws.stacks.push(
        fakeStack(prod, 'api-prod', created),
        fakeStack(dev, 'api-dev', updated.slice(0, 2)),
      );
      const source = world.createSource({
        config: { driftDetection: { enabled: true } },
      });
      const detections = () =>
        world.aws.calls.filter(({ action }) => action === 'DetectStackDrift')
          .length;
      await world.sweepAll(source, [api]);
      await world.sweepAll(source, [api]);
      expect(detections()).toBe(1);
      world.clock = '2026-11-22T00:00:00.000Z';
      await world.sweepAll(source, [api]);
      expect(detections()).toBe(2);
    });
  });
});
