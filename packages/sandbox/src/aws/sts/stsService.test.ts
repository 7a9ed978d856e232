import {
  CloudFormationClient,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  STSClient,
  type AssumeRoleCommandInput,
} from '@aws-sdk/client-sts';
import { apiStack, CREATED, MINUTE } from '../__testUtils__/apiStack';
import { startAws } from '../__testUtils__/startAws';
import { AwsWorld } from '../AwsWorld';

const PROD = '333333333333';
const ROLE = `arn:aws:iam::${PROD}:role/callboard-reader`;

describe('stsService', () => {
  const world = new AwsWorld();
  world.addStack(apiStack());
  world.addStack(apiStack({ accountId: PROD, stackName: 'api-prod' }));
  let realNow = Date.now();
  let aws: Awaited<ReturnType<typeof startAws>>;

  beforeAll(async () => {
    aws = await startAws({
      world,
      clock: { now: () => CREATED + 10 * MINUTE },
      realNow: () => realNow,
    });
  });
  beforeEach(() => {
    realNow = Date.now();
  });
  afterAll(() => aws.stop());

  async function assumeRole(input: Partial<AssumeRoleCommandInput> = {}) {
    const { Credentials, AssumedRoleUser } = await aws.client(STSClient).send(
      new AssumeRoleCommand({
        RoleArn: ROLE,
        RoleSessionName: 'callboard',
        ...input,
      }),
    );
    const credentials = {
      accessKeyId: Credentials!.AccessKeyId!,
      secretAccessKey: Credentials!.SecretAccessKey!,
      sessionToken: Credentials!.SessionToken!,
    };
    return { credentials, AssumedRoleUser, Credentials };
  }

  it('says who a base key belongs to', async () => {
    await expect(
      aws.client(STSClient).send(new GetCallerIdentityCommand({})),
    ).resolves.toMatchObject({
      Account: '111111111111',
      Arn: 'arn:aws:iam::111111111111:user/sandbox',
    });
  });

  it("gives out credentials that are bound to the role's account", async () => {
    const { credentials, AssumedRoleUser, Credentials } = await assumeRole();
    expect(Credentials!.Expiration!.getTime()).toBe(realNow + 3600_000);
    expect(AssumedRoleUser!.Arn).toBe(
      `arn:aws:sts::${PROD}:assumed-role/callboard-reader/callboard`,
    );
    await expect(
      aws
        .client(STSClient, { credentials })
        .send(new GetCallerIdentityCommand({})),
    ).resolves.toMatchObject({
      Account: PROD,
      Arn: AssumedRoleUser!.Arn,
      UserId: AssumedRoleUser!.AssumedRoleId,
    });
    const { Stacks } = await aws
      .client(CloudFormationClient, { credentials })
      .send(new DescribeStacksCommand({}));
    expect(Stacks!.map(s => s.StackName)).toEqual(['api-prod']);
  });

  it('lets credentials expire by the real time', async () => {
    const { credentials } = await assumeRole({ DurationSeconds: 900 });
    const client = aws.client(CloudFormationClient, { credentials });
    realNow += 899_000;
    await client.send(new DescribeStacksCommand({}));
    realNow += 1_000;
    await expect(
      client.send(new DescribeStacksCommand({})),
    ).rejects.toMatchObject({ name: 'ExpiredToken' });
  });

  it('does not take a session token with another key', async () => {
    const { credentials } = await assumeRole();
    await expect(
      aws
        .client(STSClient, {
          credentials: { ...credentials, accessKeyId: 'ASIASOMEBODYELSE' },
        })
        .send(new GetCallerIdentityCommand({})),
    ).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
  });

  it.each([
    [
      'a role of an account that does not exist',
      { RoleArn: 'arn:aws:iam::999999999999:role/reader' },
      'AccessDenied',
    ],
    [
      'what is no role',
      { RoleArn: `arn:aws:iam::${PROD}:user/x` },
      'ValidationError',
    ],
    [
      'a session name with spaces',
      { RoleSessionName: 'two words' },
      'ValidationError',
    ],
    ['too short a time', { DurationSeconds: 60 }, 'ValidationError'],
  ])('refuses %s', async (_, input, name) => {
    await expect(assumeRole(input)).rejects.toMatchObject({ name });
  });
});
