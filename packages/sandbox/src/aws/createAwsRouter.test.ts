import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { Faults } from '../control/Faults';
import { RequestLog } from '../control/RequestLog';
import { ACCOUNT, startAws } from './__testUtils__/startAws';
import { apiStack, CREATED, MINUTE } from './__testUtils__/apiStack';
import { AwsWorld } from './AwsWorld';

const OTHER = '222222222222';

describe('createAwsRouter', () => {
  const world = new AwsWorld();
  world.addStack(apiStack());
  world.addStack(apiStack({ region: 'us-east-1', stackName: 'certificate' }));
  world.addStack(apiStack({ accountId: OTHER, stackName: 'staging' }));
  const faults = new Faults();
  const requests = new RequestLog();
  let aws: Awaited<ReturnType<typeof startAws>>;

  beforeAll(async () => {
    const clock = { now: () => CREATED + 10 * MINUTE };
    aws = await startAws({ world, clock, faults, requests });
  });
  afterEach(() => {
    faults.clear();
    requests.reset();
  });
  afterAll(() => aws.stop());

  async function stackNames(options: Parameters<typeof aws.client>[1]) {
    const client = aws.client(CloudFormationClient, options);
    const { Stacks } = await client.send(new DescribeStacksCommand({}));
    return Stacks!.map(stack => stack.StackName);
  }

  it('tells accounts and regions apart by the signature', async () => {
    await expect(stackNames({})).resolves.toEqual(['ec2-manager-api-dev']);
    await expect(stackNames({ region: 'us-east-1' })).resolves.toEqual([
      'certificate',
    ]);
    await expect(stackNames({ accountId: OTHER })).resolves.toEqual([
      'staging',
    ]);
    await expect(
      stackNames({ accountId: OTHER, region: 'eu-central-1' }),
    ).resolves.toEqual([]);
  });

  it.each([
    ['an account that does not exist', { accountId: '999999999999' }],
    [
      'a key that nobody has',
      { credentials: { accessKeyId: 'AKIANOBODY', secretAccessKey: 'x' } },
    ],
    [
      'a session that nobody was given',
      {
        credentials: {
          accessKeyId: 'ASIANOBODY',
          secretAccessKey: 'x',
          sessionToken: 'bm90aGluZw==',
        },
      },
    ],
  ])('refuses %s', async (_, options) => {
    await expect(stackNames(options)).rejects.toMatchObject({
      name: 'InvalidClientTokenId',
      $metadata: { httpStatusCode: 403 },
    });
  });

  it('refuses a request without a signature', async () => {
    const response = await fetch(aws.endpoint, { method: 'POST' });
    expect(response.status).toBe(403);
    await expect(response.text()).resolves.toContain(
      '<Code>InvalidClientTokenId</Code>',
    );
  });

  it.each([
    ['denied', { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } }],
    ['expired', { name: 'ExpiredToken' }],
    ['throttled', { name: 'Throttling', message: 'Rate exceeded' }],
    ['500', { name: 'InternalFailure', $metadata: { httpStatusCode: 500 } }],
  ])('shows the fault "%s" as its error', async (kind, error) => {
    faults.add({ target: 'aws', kind });
    await expect(stackNames({})).rejects.toMatchObject(error);
  });

  it('answers garbage that is no XML', async () => {
    faults.add({ target: 'aws', kind: 'garbage' });
    await expect(stackNames({})).rejects.toThrow(/Deserialization/i);
  });

  it('does not answer at all on a timeout', async () => {
    faults.add({ target: 'aws', kind: 'timeout' });
    const client = aws.client(CloudFormationClient);
    await expect(
      client.send(new DescribeStacksCommand({}), {
        abortSignal: AbortSignal.timeout(100),
      }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('limits a fault to account, region and action', async () => {
    const match = `${ACCOUNT} us-west-2 cloudformation DescribeStacks`;
    faults.add({ target: 'aws', kind: 'denied', match });
    await expect(stackNames({})).rejects.toMatchObject({
      name: 'AccessDenied',
      message: `User: arn:aws:iam::${ACCOUNT}:user/sandbox is not authorized to perform: cloudformation:DescribeStacks`,
    });
    await expect(stackNames({ accountId: OTHER })).resolves.toHaveLength(1);
    await expect(stackNames({ region: 'us-east-1' })).resolves.toHaveLength(1);
  });

  it('is retried by the SDK when it throttles, and counts every attempt', async () => {
    faults.add({ target: 'aws', kind: 'throttled', times: 2 });
    await expect(stackNames({ maxAttempts: 3 })).resolves.toHaveLength(1);
    expect(requests.read().aws.routes).toEqual({
      'cloudformation DescribeStacks': 3,
    });
  });

  it('names an action that it does not have', async () => {
    await expect(
      aws
        .client(CloudFormationClient)
        .send(new CreateStackCommand({ StackName: 'x' })),
    ).rejects.toMatchObject({
      name: 'InvalidAction',
      message: 'Could not find operation CreateStack of cloudformation',
    });
  });

  it.each([
    ['Action=constructor', 'cloudformation', 'InvalidAction'],
    ['Version=2010-05-15', 'cloudformation', 'MissingAction'],
    ['Action=DescribeStacks', 'constructor', 'ValidationError'],
    ['Action=DescribeStacks', 'sqs', 'ValidationError'],
  ])('refuses %s for %s', async (body, service, code) => {
    const scope = `20260901/us-west-2/${service}/aws4_request`;
    const response = await fetch(aws.endpoint, {
      method: 'POST',
      body,
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=SANDBOX${ACCOUNT}/${scope}, SignedHeaders=host, Signature=0`,
      },
    });
    expect(response.status).toBe(400);
    await expect(response.text()).resolves.toContain(`<Code>${code}</Code>`);
  });
});
