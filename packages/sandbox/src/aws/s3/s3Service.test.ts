import {
  GetBucketEncryptionCommand,
  GetBucketPolicyStatusCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { apiStack, CREATED, MINUTE } from '../__testUtils__/apiStack';
import { ACCOUNT, REGION, startAws } from '../__testUtils__/startAws';
import { Faults } from '../../control/Faults';
import { AwsWorld } from '../AwsWorld';

const Bucket = 'site-bucket';
const place = { accountId: ACCOUNT, region: REGION };

describe('s3Service', () => {
  const now = CREATED + 60 * MINUTE;
  let world: AwsWorld;
  let faults: Faults;
  let aws: Awaited<ReturnType<typeof startAws>>;
  let client: S3Client;

  beforeEach(async () => {
    world = new AwsWorld();
    world.addStack(
      apiStack({
        resources: [
          { logicalId: 'Site', type: 'AWS::S3::Bucket', physicalId: Bucket },
        ],
      }),
    );
    faults = new Faults();
    aws = await startAws({ world, faults, clock: { now: () => now } });
    client = aws.client(S3Client, { forcePathStyle: true });
  });
  afterEach(() => aws.stop());

  it('answers for a bucket that is as it should be', async () => {
    const encryption = await client.send(
      new GetBucketEncryptionCommand({ Bucket }),
    );
    expect(
      encryption.ServerSideEncryptionConfiguration!.Rules![0]
        .ApplyServerSideEncryptionByDefault,
    ).toEqual({ SSEAlgorithm: 'AES256' });
    const block = await client.send(
      new GetPublicAccessBlockCommand({ Bucket }),
    );
    expect(block.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      IgnorePublicAcls: true,
      BlockPublicPolicy: true,
      RestrictPublicBuckets: true,
    });
    const policy = await client.send(
      new GetBucketPolicyStatusCommand({ Bucket }),
    );
    expect(policy.PolicyStatus).toEqual({ IsPublic: false });
    const versioning = await client.send(
      new GetBucketVersioningCommand({ Bucket }),
    );
    expect(versioning.Status).toBe('Enabled');
  });

  it('answers for a bucket that is not', async () => {
    for (const kind of [
      'bucket-public',
      'bucket-unencrypted',
      'bucket-unversioned',
    ]) {
      world.conditions.add({ ...place, resource: Bucket, kind, from: now });
    }
    await expect(
      client.send(new GetBucketEncryptionCommand({ Bucket })),
    ).rejects.toMatchObject({
      name: 'ServerSideEncryptionConfigurationNotFoundError',
    });
    await expect(
      client.send(new GetPublicAccessBlockCommand({ Bucket })),
    ).rejects.toMatchObject({ name: 'NoSuchPublicAccessBlockConfiguration' });
    const policy = await client.send(
      new GetBucketPolicyStatusCommand({ Bucket }),
    );
    expect(policy.PolicyStatus).toEqual({ IsPublic: true });
    const versioning = await client.send(
      new GetBucketVersioningCommand({ Bucket }),
    );
    expect(versioning.Status).toBeUndefined();
  });

  it('shows what somebody changed by hand', async () => {
    world.setDrift({
      ...apiStack(),
      at: now,
      resources: [
        {
          logicalId: 'Site',
          differences: [
            {
              path: '/PublicAccessBlockConfiguration/BlockPublicPolicy',
              expected: 'true',
              actual: 'false',
            },
          ],
        },
      ],
    });
    const block = await client.send(
      new GetPublicAccessBlockCommand({ Bucket }),
    );
    expect(block.PublicAccessBlockConfiguration).toMatchObject({
      BlockPublicAcls: true,
      BlockPublicPolicy: false,
    });
  });

  it('refuses as S3 does', async () => {
    await expect(
      client.send(new GetBucketVersioningCommand({ Bucket: 'nobodys' })),
    ).rejects.toMatchObject({ name: 'NoSuchBucket' });
    faults.add({ target: 'aws', kind: 'denied', match: 's3 GetBucketVersion' });
    await expect(
      client.send(new GetBucketVersioningCommand({ Bucket })),
    ).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringMatching(/perform: s3:GetBucketVersioning/),
    });
  });
});
