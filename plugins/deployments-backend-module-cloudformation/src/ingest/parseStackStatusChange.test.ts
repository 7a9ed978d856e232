import { parseStackStatusChange } from './parseStackStatusChange';

const event = {
  version: '0',
  source: 'aws.cloudformation',
  account: '111111111111',
  region: 'us-west-2',
  'detail-type': 'CloudFormation Stack Status Change',
  detail: {
    'stack-id':
      'arn:aws:cloudformation:us-west-2:111111111111:stack/api-dev/6f1c',
    'status-details': { status: 'UPDATE_COMPLETE', 'status-reason': '' },
  },
};

const change = {
  place: { accountId: '111111111111', region: 'us-west-2' },
  stackId: 'arn:aws:cloudformation:us-west-2:111111111111:stack/api-dev/6f1c',
  stackName: 'api-dev',
};

describe('parseStackStatusChange', () => {
  it.each([
    ['bare', event],
    ['as text', JSON.stringify(event)],
    [
      'in a notification',
      { Type: 'Notification', Message: JSON.stringify(event) },
    ],
    [
      'in a notification that came as text',
      JSON.stringify({ Type: 'Notification', Message: JSON.stringify(event) }),
    ],
  ])('reads a status change %s', (_, payload) => {
    expect(parseStackStatusChange(payload)).toEqual(change);
  });

  it('knows other partitions', () => {
    const stackId =
      'arn:aws-us-gov:cloudformation:us-gov-west-1:111111111111:stack/api/6f1c';
    expect(
      parseStackStatusChange({ ...event, detail: { 'stack-id': stackId } })
        ?.place,
    ).toEqual({ accountId: '111111111111', region: 'us-gov-west-1' });
  });

  it.each([
    [
      'another kind of event',
      { ...event, 'detail-type': 'CloudFormation Resource Status Change' },
    ],
    [
      'a subscription to confirm',
      { Type: 'SubscriptionConfirmation', Message: 'You have chosen' },
    ],
    ['text that is no JSON', 'hello'],
    ['nothing', undefined],
  ])('leaves %s alone', (_, payload) => {
    expect(parseStackStatusChange(payload)).toBeUndefined();
  });
});
