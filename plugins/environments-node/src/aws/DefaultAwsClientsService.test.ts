import {
  CloudFormationClient,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { ConfigReader } from '@backstage/config';
import {
  assumedRole,
  awsError,
  callerIdentity,
  FakeAws,
  stacksPage,
  type AwsAnswer,
  type AwsCall,
} from '../__testUtils__/FakeAws';
import { DefaultAwsClientsService } from './DefaultAwsClientsService';

const dev = { accountId: '111111111111', region: 'us-west-2' };
const prod = { accountId: '333333333333', region: 'us-east-1' };

describe('DefaultAwsClientsService', () => {
  let aws: FakeAws;
  let answer: (call: AwsCall) => AwsAnswer;

  beforeEach(async () => {
    answer = call => {
      switch (call.action) {
        case 'AssumeRole':
          return assumedRole(call);
        case 'GetCallerIdentity':
          return callerIdentity('999999999999');
        default:
          return stacksPage([]);
      }
    };
    aws = await FakeAws.start(call => answer(call));
  });

  afterEach(async () => {
    await aws.stop();
  });

  function create(awsConfig: object, callboard: object = {}) {
    return DefaultAwsClientsService.fromConfig(
      new ConfigReader({
        aws: awsConfig,
        callboard: { aws: { endpoint: aws.endpoint, ...callboard } },
      } as any),
    );
  }

  const main = { accessKeyId: 'MAIN', secretAccessKey: 'secret' };

  it('signs with the keys of the account, for the region, at the endpoint', async () => {
    const clients = create({
      accounts: [{ ...main, accessKeyId: 'DEVKEY', accountId: dev.accountId }],
    });
    const client = await clients.getClient(CloudFormationClient, dev);
    await client.send(new DescribeStacksCommand({}));
    expect(aws.calls).toEqual([
      expect.objectContaining({
        action: 'DescribeStacks',
        accessKeyId: 'DEVKEY',
        region: 'us-west-2',
        service: 'cloudformation',
        userAgent: expect.stringContaining('callboard'),
      }),
    ]);
  });

  it('assumes the role of an account at the endpoint, once for all services and regions', async () => {
    const clients = create({
      mainAccount: main,
      accounts: [
        {
          accountId: prod.accountId,
          roleName: 'callboard-reader',
          externalId: 'outside',
          region: 'eu-central-1',
        },
      ],
    });
    const cloudformation = await clients.getClient(CloudFormationClient, prod);
    const elsewhere = await clients.getClient(CloudFormationClient, {
      ...prod,
      region: 'us-west-2',
    });
    const sts = await clients.getClient(STSClient, prod);
    await Promise.all([
      cloudformation.send(new DescribeStacksCommand({})),
      elsewhere.send(new DescribeStacksCommand({})),
      sts.send(new GetCallerIdentityCommand({})),
    ]);

    const [assume, ...others] = aws.calls;
    expect(assume).toMatchObject({
      action: 'AssumeRole',
      accessKeyId: 'MAIN',
      region: 'eu-central-1',
      params: {
        RoleArn: 'arn:aws:iam::333333333333:role/callboard-reader',
        ExternalId: 'outside',
      },
    });
    expect(others.map(call => call.action).sort()).toEqual([
      'DescribeStacks',
      'DescribeStacks',
      'GetCallerIdentity',
    ]);
    for (const call of others) {
      expect(call.accessKeyId).toBe('ROLE333333333333');
      expect(call.sessionToken).toBe('token-333333333333');
    }
  });

  it('assumes the default role in accounts that are not listed', async () => {
    const clients = create({
      mainAccount: main,
      accountDefaults: { roleName: 'reader', partition: 'aws-us-gov' },
    });
    const client = await clients.getClient(CloudFormationClient, dev);
    await client.send(new DescribeStacksCommand({}));
    expect(aws.calls[0].params.RoleArn).toBe(
      'arn:aws-us-gov:iam::111111111111:role/reader',
    );
  });

  it('assumes a role with keys of its own', async () => {
    const clients = create({
      mainAccount: main,
      accounts: [
        {
          accountId: dev.accountId,
          roleName: 'reader',
          accessKeyId: 'OWN',
          secretAccessKey: 'secret',
        },
      ],
    });
    const client = await clients.getClient(CloudFormationClient, dev);
    await client.send(new DescribeStacksCommand({}));
    expect(aws.calls[0]).toMatchObject({
      action: 'AssumeRole',
      accessKeyId: 'OWN',
    });
  });

  it('uses the main keys for the account that they belong to', async () => {
    const clients = create({ mainAccount: main });
    const client = await clients.getClient(CloudFormationClient, {
      accountId: '999999999999',
      region: 'us-west-2',
    });
    await client.send(new DescribeStacksCommand({}));
    expect(aws.calls.map(call => [call.action, call.accessKeyId])).toEqual([
      ['GetCallerIdentity', 'MAIN'],
      ['DescribeStacks', 'MAIN'],
    ]);
  });

  it('says how to configure an account that has no credentials', async () => {
    const clients = create({ mainAccount: main });
    await expect(
      clients.getClient(CloudFormationClient, dev),
    ).rejects.toMatchObject({
      name: 'InputError',
      message:
        'No credentials are configured for AWS account 111111111111. List it under aws.accounts with a role, keys or a profile, or give the role for all accounts that are not listed there in aws.accountDefaults.',
    });
  });

  it('does not take the credentials of the process for those of several accounts', async () => {
    const clients = create({
      mainAccount: main,
      accountDefaults: { roleName: 'reader' },
      accounts: [
        { accountId: dev.accountId },
        { accountId: '222222222222' },
        { accountId: prod.accountId, roleName: 'reader' },
      ],
    });
    await expect(
      clients.getClient(CloudFormationClient, dev),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('for AWS account 111111111111'),
    });
    await expect(
      clients.getClient(CloudFormationClient, prod),
    ).resolves.toBeInstanceOf(CloudFormationClient);
  });

  it('does not remember that STS failed', async () => {
    const usual = answer;
    answer = () => awsError(403, 'ExpiredToken', 'expired');
    const clients = create({ mainAccount: main });
    const place = { accountId: '999999999999', region: 'us-west-2' };
    await expect(
      clients.getClient(CloudFormationClient, place),
    ).rejects.toMatchObject({ name: 'AuthenticationError' });
    answer = usual;
    await expect(
      clients.getClient(CloudFormationClient, place),
    ).resolves.toBeInstanceOf(CloudFormationClient);
  });

  it('builds one client per service, account and region', async () => {
    const clients = create({
      mainAccount: main,
      accountDefaults: { roleName: 'reader' },
    });
    const get = (place: typeof dev) =>
      clients.getClient(CloudFormationClient, place);
    const [first, again] = await Promise.all([get(dev), get({ ...dev })]);
    expect(again).toBe(first);
    expect(await get(dev)).toBe(first);
    expect(await get(prod)).not.toBe(first);
    expect(await get({ ...dev, region: 'us-east-1' })).not.toBe(first);
    expect(await clients.getClient(STSClient, dev)).not.toBe(first);
  });

  it('tries again by itself while AWS throttles or fails', async () => {
    const usual = answer;
    const bad = [
      awsError(400, 'Throttling', 'Rate exceeded'),
      awsError(500, 'InternalFailure', 'oops'),
    ];
    answer = call => bad.shift() ?? usual(call);
    const clients = create({
      accounts: [{ ...main, accountId: dev.accountId }],
    });
    const client = await clients.getClient(CloudFormationClient, dev);
    await expect(
      client.send(new DescribeStacksCommand({})),
    ).resolves.toMatchObject({ Stacks: [] });
    expect(aws.calls).toHaveLength(3);
  });

  it('knows its places and links into the console', () => {
    const clients = create(
      {},
      {
        regions: ['us-west-2'],
        accounts: [{ accountId: dev.accountId }],
        consoleUrl: 'https://console.example.com',
      },
    );
    expect(clients.places()).toEqual([dev]);
    expect(clients.consoleUrl(dev, '/x')).toBe('https://console.example.com/x');
  });

  it('leaves the endpoint to the SDK where none is configured', async () => {
    const clients = DefaultAwsClientsService.fromConfig(
      new ConfigReader({
        aws: { accounts: [{ ...main, accountId: dev.accountId }] },
      }),
    );
    const before = process.env.AWS_ENDPOINT_URL;
    process.env.AWS_ENDPOINT_URL = aws.endpoint;
    try {
      const client = await clients.getClient(CloudFormationClient, dev);
      await client.send(new DescribeStacksCommand({}));
    } finally {
      if (before === undefined) {
        delete process.env.AWS_ENDPOINT_URL;
      } else {
        process.env.AWS_ENDPOINT_URL = before;
      }
    }
    expect(aws.actions()).toEqual(['DescribeStacks']);
  });
});
