import { ConfigReader } from '@backstage/config';
import {
  awsError,
  FakeAws,
  stacksPage,
  type AwsAnswer,
  type AwsCall,
} from '../__testUtils__/FakeAws';
import { DefaultAwsClientsService } from '../aws/DefaultAwsClientsService';
import { DefaultStackInventoryService } from './DefaultStackInventoryService';

const place = { accountId: '111111111111', region: 'us-west-2' };

describe('DefaultStackInventoryService', () => {
  let aws: FakeAws;
  let answer: (call: AwsCall) => AwsAnswer | Promise<AwsAnswer>;
  let inventory: DefaultStackInventoryService;

  beforeEach(async () => {
    aws = await FakeAws.start(call => answer(call));
    const credentials = { accessKeyId: 'key', secretAccessKey: 'secret' };
    inventory = new DefaultStackInventoryService(
      DefaultAwsClientsService.fromConfig(
        new ConfigReader({
          aws: {
            accounts: [{ ...credentials, accountId: place.accountId }],
          },
          callboard: { aws: { endpoint: aws.endpoint } },
        }),
      ),
    );
  });

  afterEach(async () => {
    await aws.stop();
  });

  it('reads to the last page', async () => {
    const pages: Record<string, AwsAnswer> = {
      '': stacksPage(['a', 'b'], 'two'),
      two: stacksPage([], 'three'),
      three: stacksPage(['c']),
    };
    answer = call => pages[call.params.NextToken ?? ''];
    const stacks = await inventory.list(place);
    expect(stacks.map(({ stackName }) => stackName)).toEqual(['a', 'b', 'c']);
    expect(aws.actions()).toEqual(Array(3).fill('DescribeStacks'));
  });

  it('tells a stack in our own words', async () => {
    answer = () => stacksPage(['api']);
    expect(await inventory.list(place)).toEqual([
      {
        ...place,
        stackId: 'arn:aws:cloudformation:us-west-2:111111111111:stack/api/1',
        stackName: 'api',
        status: 'UPDATE_ROLLBACK_COMPLETE',
        statusReason: 'Lambda said no',
        createdAt: '2026-01-02T03:04:05.000Z',
        updatedAt: '2026-11-20T10:00:00.123Z',
        drift: 'drifted',
        driftCheckedAt: '2026-11-19T00:00:00.000Z',
        tags: { service: 'api', environment: 'dev' },
        outputs: { Url: 'https://api.example.com' },
        terminationProtection: true,
      },
    ]);
  });

  it('says what to do when access is denied', async () => {
    answer = () =>
      awsError(
        403,
        'AccessDenied',
        'User: x is not authorized to perform: cloudformation:DescribeStacks',
      );
    await expect(inventory.list(place)).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining(
        'AWS account 111111111111 in us-west-2 does not allow cloudformation:DescribeStacks',
      ),
    });
  });

  it('does not call an unreadable answer an empty account', async () => {
    answer = () => ({ body: '<html>Welcome to the proxy' });
    await expect(inventory.list(place)).rejects.toThrow('111111111111');
  });

  it('says so when nobody answers', async () => {
    await aws.stop();
    await expect(inventory.list(place)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('(ECONNREFUSED)'),
    });
  });

  it('stops between pages and within one when told to', async () => {
    const controller = new AbortController();
    answer = call => {
      if (call.params.NextToken) {
        controller.abort();
        return new Promise(() => {});
      }
      return stacksPage(['a'], 'two');
    };
    await expect(
      inventory.list(place, { signal: controller.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(aws.calls).toHaveLength(2);

    await expect(
      inventory.list(place, { signal: controller.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(aws.calls).toHaveLength(2);
  });
});
