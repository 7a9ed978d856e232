import { answerBy, xmlError } from '../__testUtils__/answerBy';
import { FakeAwsApi } from '../__testUtils__/FakeAwsApi';
import { batchOf, stackOf, targetOf } from '../__testUtils__/targets';
import { bucketSuite } from './bucketSuite';

const block = (restrict: boolean) =>
  `<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls>
  <BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>${restrict}</RestrictPublicBuckets></PublicAccessBlockConfiguration>`;
const refuse = (status: number, code: string, message?: string) =>
  xmlError(status, code, message, { bare: true });

const WELL = {
  's3 GET /site/ ?encryption': `<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault>
    <SSEAlgorithm>aws:kms</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>`,
  's3 GET /site/ ?publicAccessBlock': block(true),
  's3 GET /site/ ?versioning':
    '<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>',
};

describe('bucketSuite', () => {
  let aws: FakeAwsApi;
  beforeEach(async () => {
    aws = await FakeAwsApi.start();
    answerBy(aws, WELL);
  });
  afterEach(() => aws.stop());

  const site = stackOf({ resources: [['Site', 'AWS::S3::Bucket', 'site']] });
  const run = async (targets = [targetOf([site])]) =>
    (await bucketSuite(aws).run(batchOf(targets))).findings;

  it('finds a bucket as it should be, and says where to look at it', async () => {
    const findings = await run();
    expect(findings).toMatchObject([
      {
        checkId: 'aws.bucket-encryption',
        entityRef: 'component:default/shop',
        environment: 'prod',
        subject: 'site',
        status: 'healthy',
        summary: 'What is put in the bucket is encrypted with a key of KMS.',
        links: [
          {
            kind: 'console',
            url: 'https://console.example/111111111111/s3/buckets/site?region=us-west-2&tab=properties',
          },
        ],
      },
      { checkId: 'aws.bucket-public-access', status: 'healthy' },
      { checkId: 'aws.bucket-versioning', status: 'healthy' },
    ]);
    expect(aws.calls).toHaveLength(3);
  });

  it('finds what is wrong with one', async () => {
    answerBy(aws, {
      's3 GET /site/ ?encryption': refuse(
        404,
        'ServerSideEncryptionConfigurationNotFoundError',
      ),
      's3 GET /site/ ?publicAccessBlock': block(false),
      's3 GET /site/ ?policyStatus':
        '<PolicyStatus><IsPublic>true</IsPublic></PolicyStatus>',
      's3 GET /site/ ?versioning': '<VersioningConfiguration/>',
    });
    expect(await run()).toMatchObject(
      [
        { status: 'unhealthy', summary: /is not encrypted/ },
        { status: 'unhealthy', summary: /lets anybody in/ },
        { status: 'warning', summary: /Versioning is off/ },
      ].map(each => ({
        ...each,
        summary: expect.stringMatching(each.summary),
      })),
    );
  });

  it('knows a bucket without block and policy', async () => {
    answerBy(aws, {
      ...WELL,
      's3 GET /site/ ?publicAccessBlock': refuse(
        404,
        'NoSuchPublicAccessBlockConfiguration',
      ),
      's3 GET /site/ ?policyStatus': refuse(404, 'NoSuchBucketPolicy'),
    });
    const [, access] = await run();
    expect(access).toMatchObject({
      status: 'warning',
      summary: expect.stringContaining('RestrictPublicBuckets are off'),
    });
  });

  it('reads a bucket once for all who share it', async () => {
    const findings = await run([
      targetOf([site]),
      targetOf([site], { entityRef: 'component:default/other' }),
    ]);
    expect(findings).toHaveLength(6);
    expect(aws.calls).toHaveLength(3);
  });

  it('asks nothing where there is no bucket', async () => {
    await expect(run([targetOf([stackOf()])])).resolves.toEqual([]);
    expect(aws.calls).toEqual([]);
  });

  it('says of the one question that is denied that it is, and answers the others', async () => {
    answerBy(aws, {
      ...WELL,
      's3 GET /site/ ?versioning': refuse(
        403,
        'AccessDenied',
        'User: arn:aws:sts::111111111111:assumed-role/reader/x is not authorized to perform: s3:GetBucketVersioning because no identity-based policy allows it',
      ),
    });
    expect(await run()).toMatchObject([
      { status: 'healthy' },
      { status: 'healthy' },
      {
        status: 'unknown',
        summary:
          'AWS account 111111111111 in us-west-2 does not allow s3:GetBucketVersioning.',
        action: 'Allow it to the role that is configured for this account.',
      },
    ]);
  });

  it('says that it is throttled', async () => {
    answerBy(aws, { s3: refuse(503, 'SlowDown', 'Please reduce your rate') });
    const findings = await run();
    expect(findings).toHaveLength(3);
    for (const finding of findings) {
      expect(finding).toMatchObject({
        status: 'unknown',
        summary: expect.stringMatching(/is throttling our calls/),
      });
    }
  });

  it('answers for nobody where our credentials are not accepted', async () => {
    answerBy(aws, { s3: refuse(403, 'ExpiredToken') });
    await expect(run()).rejects.toThrow(/did not accept our credentials/);
  });
});
