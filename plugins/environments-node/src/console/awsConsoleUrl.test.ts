import { awsConsoleUrl } from './awsConsoleUrl';
import {
  cloudformationChangeSetPath,
  cloudformationStackPath,
} from './consolePaths';

const place = { accountId: '333333333333', region: 'us-west-2' };
const stackId =
  'arn:aws:cloudformation:us-west-2:333333333333:stack/api-prod/1f2e';

describe('awsConsoleUrl', () => {
  it.each([
    ['us-west-2', 'https://us-west-2.console.aws.amazon.com/x'],
    ['cn-north-1', 'https://cn-north-1.console.amazonaws.cn/x'],
    ['us-gov-west-1', 'https://us-gov-west-1.console.amazonaws-us-gov.com/x'],
  ])('knows the console of %s', (region, url) => {
    expect(awsConsoleUrl({ ...place, region }, '/x')).toBe(url);
  });

  it('takes another base', () => {
    expect(
      awsConsoleUrl(place, 'x', {
        consoleUrl: 'https://console.example.com/{region}/',
      }),
    ).toBe('https://console.example.com/us-west-2/x');
  });

  it('goes through the portal, which signs in to the right account', () => {
    const url = awsConsoleUrl(
      place,
      cloudformationStackPath({ ...place, stackId }, 'events'),
      {
        sso: {
          startUrl: 'https://example.awsapps.com/start/#/',
          roleName: 'ReadOnlyAccess',
        },
      },
    );
    const [start, query] = url.split('/#/console?');
    expect(start).toBe('https://example.awsapps.com/start');
    expect(Object.fromEntries(new URLSearchParams(query))).toEqual({
      account_id: '333333333333',
      role_name: 'ReadOnlyAccess',
      destination: `https://us-west-2.console.aws.amazon.com/cloudformation/home?region=us-west-2#/stacks/events?stackId=${encodeURIComponent(
        stackId,
      )}`,
    });
  });
});

describe('cloudformationChangeSetPath', () => {
  it('names stack and change set', () => {
    expect(
      cloudformationChangeSetPath({
        region: 'us-west-2',
        stackId: 'a/b',
        changeSetId: 'c:d',
      }),
    ).toBe(
      '/cloudformation/home?region=us-west-2#/stacks/changesets/changes?stackId=a%2Fb&changeSetId=c%3Ad',
    );
  });
});
