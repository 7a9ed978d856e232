import {
  GetResourcesCommand,
  paginateGetResources,
  ResourceGroupsTaggingAPIClient,
  type GetResourcesCommandInput,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { apiStack, CREATED, MINUTE } from '../__testUtils__/apiStack';
import { ACCOUNT, REGION, startAws } from '../__testUtils__/startAws';
import { AwsWorld } from '../AwsWorld';

const STACK = 'aws:cloudformation:stack-name';

describe('taggingService', () => {
  const now = CREATED + 60 * MINUTE;
  let world: AwsWorld;
  let aws: Awaited<ReturnType<typeof startAws>>;

  beforeEach(async () => {
    world = new AwsWorld();
    world.addStack(apiStack());
    world.addStack(
      apiStack({
        stackName: 'site',
        resources: [
          {
            logicalId: 'Edge',
            type: 'AWS::CloudFront::Distribution',
            physicalId: 'ESITE',
          },
          { logicalId: 'Site', type: 'AWS::S3::Bucket', physicalId: 'site' },
        ],
      }),
    );
    aws = await startAws({ world, clock: { now: () => now } });
  });
  afterEach(() => aws.stop());

  async function read(input: GetResourcesCommandInput, region = REGION) {
    const client = aws.client(ResourceGroupsTaggingAPIClient, { region });
    const found = [];
    for await (const page of paginateGetResources({ client }, input)) {
      found.push(...page.ResourceTagMappingList!);
    }
    return found;
  }
  const arns = async (input: GetResourcesCommandInput, region?: string) =>
    (await read(input, region)).map(({ ResourceARN }) => ResourceARN);

  it('lists what carries tags, page after page', async () => {
    const all = await read({ ResourcesPerPage: 1 });
    expect(all.map(({ ResourceARN }) => ResourceARN)).toEqual([
      `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/table-1`,
      `arn:aws:lambda:${REGION}:${ACCOUNT}:function:function-1`,
      'arn:aws:s3:::site',
    ]);
    expect(all[0].Tags).toEqual(
      expect.arrayContaining([
        { Key: 'service', Value: 'ec2-manager-api' },
        { Key: STACK, Value: 'ec2-manager-api-dev' },
        { Key: 'aws:cloudformation:logical-id', Value: 'Table' },
      ]),
    );
  });

  it('filters by tag', async () => {
    await expect(
      arns({ TagFilters: [{ Key: STACK, Values: ['site', 'none'] }] }),
    ).resolves.toEqual(['arn:aws:s3:::site']);
    await expect(
      arns({ TagFilters: [{ Key: STACK }, { Key: 'nobody' }] }),
    ).resolves.toEqual([]);
  });

  it('filters by type, and tells of runbooks', async () => {
    const url = 'http://localhost/runbooks/one.md';
    world.addStack(
      apiStack({
        stackName: 'alarms',
        resources: ['one', 'two'].map(physicalId => ({
          logicalId: `Alarm-${physicalId}`,
          type: 'AWS::CloudWatch::Alarm',
          physicalId,
        })),
        runbooks: { 'Alarm-one': { said: 'by a tag', url: () => url } },
      }),
    );
    const alarm = `arn:aws:cloudwatch:${REGION}:${ACCOUNT}:alarm`;
    await expect(
      arns({ ResourceTypeFilters: ['cloudwatch:alarm'] }),
    ).resolves.toEqual([`${alarm}:one`, `${alarm}:two`]);
    await expect(arns({ ResourceTypeFilters: ['lambda'] })).resolves.toEqual([
      `arn:aws:lambda:${REGION}:${ACCOUNT}:function:function-1`,
    ]);
    const [tagged, ...others] = await read({
      ResourceTypeFilters: ['cloudwatch:alarm'],
      TagFilters: [{ Key: 'runbook_url' }],
    });
    expect(others).toEqual([]);
    expect(tagged).toMatchObject({
      ResourceARN: `${alarm}:one`,
      Tags: expect.arrayContaining([{ Key: 'runbook_url', Value: url }]),
    });
  });

  it('lists what is not regional in one region', async () => {
    await expect(arns({}, 'us-east-1')).resolves.toEqual([
      `arn:aws:cloudfront::${ACCOUNT}:distribution/ESITE`,
    ]);
  });

  it('misses tags that somebody took off', async () => {
    world.conditions.add({
      accountId: ACCOUNT,
      region: REGION,
      resource: 'site',
      kind: 'tags-missing',
      from: now,
      data: { keys: ['version'] },
    });
    const [bucket] = await read({
      TagFilters: [{ Key: STACK, Values: ['site'] }],
    });
    expect(bucket.Tags!.map(({ Key }) => Key)).toEqual([
      'service',
      STACK,
      'aws:cloudformation:stack-id',
      'aws:cloudformation:logical-id',
    ]);
  });

  it('refuses more values than the API takes', async () => {
    const Values = Array.from({ length: 21 }, (_, n) => `stack-${n}`);
    await expect(
      aws
        .client(ResourceGroupsTaggingAPIClient)
        .send(
          new GetResourcesCommand({ TagFilters: [{ Key: STACK, Values }] }),
        ),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });
});
