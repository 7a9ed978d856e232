import { ConfigReader } from '@backstage/config';
import { readAwsSettings } from './readAwsSettings';

const read = (aws?: unknown) =>
  readAwsSettings(new ConfigReader((aws ? { callboard: { aws } } : {}) as any));

describe('readAwsSettings', () => {
  it('reads the environment from the tag "environment" where nothing is configured', () => {
    expect(read()).toEqual({ environmentTag: 'environment', accounts: [] });
  });

  it('takes everything that is given', () => {
    const settings = {
      endpoint: 'http://localhost:7100/aws',
      environmentTag: 'stage',
      regions: ['us-west-2', 'us-east-1'],
      accounts: [
        { accountId: '111111111111' },
        { accountId: '222222222222', regions: ['eu-central-1'] },
      ],
      consoleUrl: 'https://console.example.com/{region}',
      sso: {
        startUrl: 'https://example.awsapps.com/start',
        roleName: 'ReadOnlyAccess',
      },
    };
    expect(read(settings)).toEqual(settings);
  });

  it.each<[string, unknown, string]>([
    [
      'an endpoint that is no URL',
      { endpoint: 'localhost:7100' },
      'callboard.aws.endpoint is "localhost:7100": expected an absolute http or https URL.',
    ],
    [
      'a region that is none',
      { accounts: [{ accountId: '111111111111', regions: ['here'] }] },
      'callboard.aws.accounts[0].regions[0] is "here": expected an AWS region, such as "us-west-2".',
    ],
    [
      'a portal without a role',
      { sso: { startUrl: 'https://example.awsapps.com/start' } },
      'callboard.aws.sso.roleName is nothing: expected the name of a permission set.',
    ],
  ])('refuses %s', (_, aws, message) => {
    expect(() => read(aws)).toThrow(message);
  });
});
