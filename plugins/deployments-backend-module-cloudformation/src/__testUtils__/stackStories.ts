import type { AwsPlace } from '@callboard/backstage-plugin-environments-node';
import type { StackEventRecord } from '../events/StackEventRecord';
import type { FakeStack } from './FakeCloudFormation';

/** One line of a stack's story: instant, status, then logical id and type (the stack's own where left out) and reason. */
export type StoryLine = [
  at: string,
  status: string,
  resource?: { id: string; type: string } | undefined,
  reason?: string,
];

export const apiFunction = { id: 'ApiFunction', type: 'AWS::Lambda::Function' };
export const ordersTable = { id: 'OrdersTable', type: 'AWS::DynamoDB::Table' };
export const siteBucket = { id: 'SiteBucket', type: 'AWS::S3::Bucket' };

/** What Lambda's handler says when a role may not publish code. */
export const deniedReason =
  'Resource handler returned message: "User: arn:aws:sts::333333333333:assumed-role/deploy/ci is not authorized to perform: lambda:UpdateFunctionCode (Service: Lambda, Status Code: 403, Request ID: 1f2e)" (RequestToken: 7c1d, HandlerErrorCode: AccessDenied)';

export const created: StoryLine[] = [
  [
    '2026-11-01T10:00:00.000Z',
    'CREATE_IN_PROGRESS',
    undefined,
    'User Initiated',
  ],
  ['2026-11-01T10:00:05.000Z', 'CREATE_IN_PROGRESS', apiFunction],
  ['2026-11-01T10:00:20.000Z', 'CREATE_COMPLETE', apiFunction],
  ['2026-11-01T10:00:30.000Z', 'CREATE_COMPLETE'],
];

export const updated: StoryLine[] = [
  [
    '2026-11-10T10:00:00.000Z',
    'UPDATE_IN_PROGRESS',
    undefined,
    'User Initiated',
  ],
  ['2026-11-10T10:00:05.000Z', 'UPDATE_IN_PROGRESS', apiFunction],
  ['2026-11-10T10:00:20.000Z', 'UPDATE_COMPLETE', apiFunction],
  ['2026-11-10T10:00:30.000Z', 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS'],
  ['2026-11-10T10:00:31.000Z', 'UPDATE_COMPLETE'],
];

export const rolledBack: StoryLine[] = [
  [
    '2026-11-20T10:00:00.000Z',
    'UPDATE_IN_PROGRESS',
    undefined,
    'User Initiated',
  ],
  ['2026-11-20T10:00:05.000Z', 'UPDATE_IN_PROGRESS', apiFunction],
  ['2026-11-20T10:00:06.000Z', 'UPDATE_IN_PROGRESS', ordersTable],
  ['2026-11-20T10:00:20.000Z', 'UPDATE_FAILED', apiFunction, deniedReason],
  [
    '2026-11-20T10:00:20.000Z',
    'UPDATE_FAILED',
    ordersTable,
    'Resource update cancelled',
  ],
  [
    '2026-11-20T10:00:22.000Z',
    'UPDATE_ROLLBACK_IN_PROGRESS',
    undefined,
    'The following resource(s) failed to update: [ApiFunction, OrdersTable].',
  ],
  ['2026-11-20T10:00:25.000Z', 'UPDATE_FAILED', siteBucket, 'Bucket is busy'],
  ['2026-11-20T10:00:40.000Z', 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS'],
  ['2026-11-20T10:00:41.000Z', 'UPDATE_ROLLBACK_COMPLETE'],
];

export const stackArn = ({ accountId, region }: AwsPlace, name: string) =>
  `arn:aws:cloudformation:${region}:${accountId}:stack/${name}/6f1c0000-0000-4000-8000-000000000001`;

/** Event id of a line, the same for the same line. */
export const eventIdOf = ([at, status, resource]: StoryLine) =>
  `${resource?.id ?? 'stack'}-${status}-${at}`;

/** A stack as it stands at the end of its story. */
export function fakeStack(
  place: AwsPlace,
  name: string,
  story: StoryLine[],
  more: Partial<
    Pick<FakeStack, 'tags' | 'changeSets' | 'drifts' | 'fields'>
  > = {},
): FakeStack {
  const id = stackArn(place, name);
  const own = story.filter(([, , resource]) => !resource);
  const begun = own.filter(([, status]) => /^(CREATE|UPDATE)_IN/.test(status));
  return {
    place,
    name,
    id,
    fields: {
      CreationTime: story[0][0],
      LastUpdatedTime: begun.at(-1)?.[0] ?? story[0][0],
      StackStatus: own.at(-1)![1],
      ...more.fields,
    },
    tags: more.tags ?? {},
    events: toFakeEvents(id, name, story),
    changeSets: more.changeSets ?? [],
    drifts: more.drifts ?? [],
  };
}

/** CloudFormation's answer for a story, newest first. */
export function toFakeEvents(id: string, name: string, story: StoryLine[]) {
  return story
    .map(line => {
      const [at, status, resource, reason] = line;
      return {
        StackId: id,
        StackName: name,
        EventId: eventIdOf(line),
        Timestamp: at,
        LogicalResourceId: resource?.id ?? name,
        PhysicalResourceId: resource ? `${name}-${resource.id}` : id,
        ResourceType: resource?.type ?? 'AWS::CloudFormation::Stack',
        ResourceStatus: status,
        ResourceStatusReason: reason,
      };
    })
    .reverse();
}

/** A story as the module's own records, oldest first. */
export const toRecords = (
  story: StoryLine[],
  stackId = stackArn({ accountId: '111111111111', region: 'us-west-2' }, 'api'),
): StackEventRecord[] =>
  story.map(line => {
    const [at, status, resource, reason] = line;
    return {
      eventId: eventIdOf(line),
      stackId,
      at,
      logicalId: resource?.id ?? 'api',
      physicalId: resource ? `api-${resource.id}` : stackId,
      resourceType: resource?.type ?? 'AWS::CloudFormation::Stack',
      status,
      reason,
    };
  });
