import { answerBy } from '../__testUtils__/answerBy';
import {
  FakeAwsApi,
  REFUSALS,
  type FakeCall,
} from '../__testUtils__/FakeAwsApi';
import { batchOf, stackOf, targetOf } from '../__testUtils__/targets';
import { tagSuite } from './tagSuite';

const resource = (stackName: string, logicalId: string, ...tags: string[]) => ({
  ResourceARN: `arn:aws:lambda:us-west-2:111111111111:function:${logicalId}`,
  Tags: [
    { Key: 'aws:cloudformation:stack-name', Value: stackName },
    { Key: 'aws:cloudformation:logical-id', Value: logicalId },
    ...tags.map(Key => ({ Key, Value: 'CDK' })),
  ],
});

describe('tagSuite', () => {
  let aws: FakeAwsApi;
  beforeEach(async () => {
    aws = await FakeAwsApi.start();
  });
  afterEach(() => aws.stop());

  const run = async (
    targets = [targetOf([stackOf()])],
    requiredTags = ['ManagedBy'],
  ) => (await tagSuite(aws, { requiredTags }).run(batchOf(targets))).findings;
  const many = (count: number) => [
    targetOf(
      Array.from({ length: count }, (_, n) =>
        stackOf({ stackName: `shop-${n}` }),
      ),
    ),
  ];

  it('finds one finding a stack, reading to the last page', async () => {
    answerBy(aws, {
      'tagging GetResources': ({ input }: FakeCall) =>
        input.PaginationToken
          ? {
              ResourceTagMappingList: [
                resource('shop-prod', 'Jobs'),
                resource('stranger', 'Api'),
              ],
              PaginationToken: '',
            }
          : {
              ResourceTagMappingList: [
                resource('shop-prod', 'Api', 'ManagedBy'),
              ],
              PaginationToken: 'more',
            },
    });
    expect(await run()).toMatchObject([
      {
        checkId: 'aws.required-tags',
        subject: 'shop-prod',
        status: 'warning',
        summary: '1 of 2 resources lack ManagedBy: Jobs.',
        links: [{ kind: 'console' }],
      },
    ]);
    expect(aws.calls[0].input).toEqual({
      ResourcesPerPage: 100,
      TagFilters: [
        { Key: 'aws:cloudformation:stack-name', Values: ['shop-prod'] },
      ],
    });
  });

  it.each([
    [1, 1],
    [20, 1],
    [21, 2],
    [200, 10],
    [201, 1],
    [3000, 1],
  ])('reads the tags of %d stacks with %d calls', async (stacks, calls) => {
    answerBy(aws, { tagging: { ResourceTagMappingList: [] } });
    const findings = await run(many(stacks));
    expect(findings).toHaveLength(stacks);
    expect(aws.calls).toHaveLength(calls);
  });

  it('asks nothing where no tag is required', async () => {
    await expect(run(undefined, [])).resolves.toEqual([]);
    await expect(run([targetOf([])])).resolves.toEqual([]);
    expect(aws.calls).toEqual([]);
  });

  it.each([
    [REFUSALS.denied('tag:GetResources'), /does not allow tag:GetResources/],
    [REFUSALS.throttled(), /is throttling our calls/],
  ])('says what failed', async (answer, message) => {
    answerBy(aws, { tagging: answer });
    await expect(run()).rejects.toThrow(message);
  });
});
