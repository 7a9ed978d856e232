import { batchOf, stackOf, targetOf } from '../../__testUtils__/targets';
import { stacksSuite } from './stacksSuite';

const clients = {
  consoleUrl: ({ region }: { region: string }, path: string) =>
    `https://${region}.console.example${path}`,
};
const suite = stacksSuite({ clients });

async function run(...args: Parameters<typeof batchOf>) {
  const { findings } = await suite.run(batchOf(...args));
  return findings.map(({ checkId, subject, status, summary, action }) => ({
    key: subject ? `${checkId}/${subject}` : checkId,
    status,
    summary,
    action,
  }));
}
const statuses = async (...args: Parameters<typeof batchOf>) =>
  Object.fromEntries(
    (await run(...args)).map(({ key, status }) => [key, status]),
  );

describe('stacksSuite', () => {
  it('finds a stack in order', async () => {
    expect(await statuses([targetOf([stackOf({ drift: 'in_sync' })])])).toEqual(
      {
        'aws.stack-state/shop-prod': 'healthy',
        'aws.stack-drift/shop-prod': 'healthy',
        'aws.termination-protection/shop-prod': 'healthy',
      },
    );
  });

  it('says nothing of drift that nobody looked for', async () => {
    const found = await statuses([targetOf([stackOf()])]);
    expect(found).not.toHaveProperty(['aws.stack-drift/shop-prod']);
  });

  it.each([
    ['drifted', 'warning'],
    ['unknown', 'unknown'],
  ] as const)('takes a stack that is %s for %s', async (drift, status) => {
    const found = await statuses([targetOf([stackOf({ drift })])]);
    expect(found['aws.stack-drift/shop-prod']).toBe(status);
  });

  it.each([
    ['production', 'warning'],
    ['staging', undefined],
    ['development', undefined],
  ] as const)(
    'wants protection from deletion in %s: %s',
    async (tier, status) => {
      const stack = stackOf({ terminationProtection: false });
      const found = await statuses([targetOf([stack], { tier })]);
      expect(found['aws.termination-protection/shop-prod']).toBe(status);
    },
  );

  it('finds a stack that does not exist unhealthy, and names the annotation', async () => {
    const target = targetOf([], {
      missingStacks: [
        {
          environment: 'prod',
          stackName: 'shop-prod',
          accountId: '111111111111',
          region: 'us-west-2',
        },
        { environment: 'prod', stackName: 'shop-edge' },
      ],
    });
    expect(await run([target])).toMatchObject([
      {
        key: 'aws.stack-state/shop-prod',
        status: 'unhealthy',
        summary:
          'There is no stack shop-prod in AWS account 111111111111 in us-west-2.',
        action: expect.stringContaining('callboard.io/cloudformation-stacks'),
      },
      {
        key: 'aws.stack-state/shop-edge',
        status: 'unhealthy',
        summary: 'There is no stack shop-edge.',
      },
    ]);
  });

  it('tells stacks of one name in two regions apart', async () => {
    const found = await statuses([
      targetOf([stackOf(), stackOf({ region: 'us-east-1' })]),
    ]);
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining([
        'aws.stack-state/shop-prod',
        'aws.stack-state/shop-prod (us-east-1)',
      ]),
    );
  });

  it('does not believe what it knew while the stacks cannot be listed', async () => {
    const problem = {
      inventoryProblem: {
        message: 'AWS account 1 is throttling our calls. Try later.',
        since: '2026-11-22T05:00:00.000Z',
      },
    };
    const missing = [{ environment: 'prod', stackName: 'shop-edge' }];
    const found = await run(
      [targetOf([stackOf()], { missingStacks: missing })],
      problem,
    );
    expect(found.map(({ key }) => key)).toEqual([
      'aws.stack-state/shop-prod',
      'aws.termination-protection/shop-prod',
      'aws.stack-state/shop-edge',
    ]);
    for (const each of found) {
      expect(each).toMatchObject({
        status: 'unknown',
        summary: 'AWS account 1 is throttling our calls.',
        action: 'Try later.',
      });
    }
    expect(await statuses([targetOf([])], problem)).toEqual({
      'aws.stack-state': 'unknown',
    });
  });

  it('leads to the events of a stack, and to its drift', async () => {
    const { findings } = await suite.run(
      batchOf([targetOf([stackOf({ drift: 'drifted' })])]),
    );
    expect(findings.map(({ links }) => links![0].url)).toEqual([
      expect.stringContaining('#/stacks/events?stackId='),
      expect.stringContaining('#/stacks/drifts?stackId='),
      expect.stringContaining('#/stacks/stackinfo?stackId='),
    ]);
  });

  it('announces every check that it answers for', () => {
    expect(suite.checks.map(({ id }) => id)).toEqual([
      'aws.stack-state',
      'aws.stack-drift',
      'aws.termination-protection',
    ]);
  });
});
