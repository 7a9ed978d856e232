import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { FakeCloudFormation } from '../__testUtils__/FakeCloudFormation';
import {
  apiFunction,
  created,
  eventIdOf,
  fakeStack,
  updated,
  type StoryLine,
} from '../__testUtils__/stackStories';
import { dev } from '../__testUtils__/TestWorld';
import { foldOperations } from '../events/foldOperations';
import { CloudFormationReader } from './CloudFormationReader';

const withTransform: StoryLine[] = [
  [
    '2026-11-10T10:00:00.000Z',
    'UPDATE_IN_PROGRESS',
    undefined,
    'User Initiated',
  ],
  [
    '2026-11-10T10:00:02.000Z',
    'UPDATE_IN_PROGRESS',
    undefined,
    'Transformation succeeded',
  ],
  ['2026-11-10T10:00:05.000Z', 'UPDATE_COMPLETE', apiFunction],
  ['2026-11-10T10:00:31.000Z', 'UPDATE_COMPLETE'],
];

describe('CloudFormationReader', () => {
  let aws: FakeCloudFormation;
  let reader: CloudFormationReader;

  beforeEach(async () => {
    aws = await FakeCloudFormation.start();
    const client = await aws
      .clients([dev])
      .getClient(CloudFormationClient, dev);
    reader = new CloudFormationReader(client);
  });

  afterEach(() => aws.stop());

  it('reaches the true start of an operation, not the repetition of it', async () => {
    aws.stacks.push(fakeStack(dev, 'api', [...created, ...withTransform]));
    aws.pageSize = 2;
    const { events, cut } = await reader.events('api', {
      since: '2026-11-10T10:00:03.000Z',
      operations: 1,
      pages: 10,
    });
    expect(cut).toBe(false);
    expect(foldOperations(events).map(one => one.operationId)).toEqual([
      eventIdOf(withTransform[0]),
    ]);
  });

  it('reaches the review before a creation', async () => {
    const review: StoryLine = [
      '2026-10-30T10:00:00.000Z',
      'REVIEW_IN_PROGRESS',
      undefined,
      'User Initiated',
    ];
    aws.stacks.push(fakeStack(dev, 'api', [review, ...created]));
    const { events } = await reader.events('api', {
      since: '2026-11-01T10:00:00.000Z',
      pages: 10,
    });
    expect(foldOperations(events)).toMatchObject([
      { operationId: eventIdOf(review) },
    ]);
  });

  it('reads the newest operation whatever its age', async () => {
    aws.stacks.push(fakeStack(dev, 'api', [...created, ...updated]));
    const { events } = await reader.events('api', {
      since: '2027-01-01T00:00:00.000Z',
      pages: 10,
    });
    expect(events).toHaveLength(updated.length);
  });

  it('says when it stopped before it was through', async () => {
    aws.stacks.push(fakeStack(dev, 'api', [...created, ...updated]));
    aws.pageSize = 2;
    const reach = { since: '2026-01-01T00:00:00.000Z', pages: 2 };
    await expect(reader.events('api', reach)).resolves.toMatchObject({
      cut: true,
      events: { length: 4 },
    });
  });

  it('knows a stack that does not exist from one that cannot be read', async () => {
    await expect(reader.describe('gone', dev)).resolves.toBeUndefined();
    aws.faults.set('111111111111/us-west-2 *', {
      status: 403,
      code: 'AccessDenied',
    });
    await expect(reader.describe('gone', dev)).rejects.toThrow('AccessDenied');
  });
});
