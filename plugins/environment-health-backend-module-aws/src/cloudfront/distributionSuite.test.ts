import { answerBy, xmlError } from '../__testUtils__/answerBy';
import { distributionList } from '../__testUtils__/distributionList';
import { FakeAwsApi } from '../__testUtils__/FakeAwsApi';
import { batchOf, PLACE, stackOf, targetOf } from '../__testUtils__/targets';
import { distributionSuite } from './distributionSuite';

const LIST = 'cloudfront GET /2020-05-31/distribution';
const place = { ...PLACE, region: 'us-east-1' };

describe('distributionSuite', () => {
  let aws: FakeAwsApi;
  beforeEach(async () => {
    aws = await FakeAwsApi.start();
  });
  afterEach(() => aws.stop());

  const site = stackOf({
    resources: [['Edge', 'AWS::CloudFront::Distribution', 'ESHOP']],
  });
  const run = async (targets = [targetOf([site])]) =>
    (await distributionSuite(aws).run(batchOf(targets, { place }))).findings;

  it('finds a distribution deployed, reading page after page from where CloudFront is run', async () => {
    answerBy(aws, {
      [LIST]: distributionList([{ id: 'EOTHER' }], 'EOTHER'),
      [`${LIST} ?Marker`]: distributionList([
        { id: 'ESHOP', aliases: ['shop.example'] },
      ]),
    });
    expect(await run()).toEqual([
      {
        checkId: 'aws.distribution',
        entityRef: 'component:default/shop',
        environment: 'prod',
        subject: 'ESHOP',
        status: 'healthy',
        summary: 'The distribution is deployed to all edge locations.',
        facts: [
          { label: 'State', value: 'Deployed' },
          { label: 'Domains', value: 'shop.example' },
          { label: 'CloudFront domain', value: 'eshop.cloudfront.net' },
        ],
        links: [
          {
            kind: 'console',
            title: 'Open ESHOP in CloudFront',
            url: 'https://console.example/111111111111/cloudfront/v4/home?region=us-east-1#/distributions/ESHOP',
          },
        ],
      },
    ]);
    expect(aws.calls.map(({ region }) => region)).toEqual([
      'us-east-1',
      'us-east-1',
    ]);
  });

  it('finds one that is turned off, and one that is gone', async () => {
    answerBy(aws, {
      [LIST]: distributionList([{ id: 'ESHOP', enabled: false }]),
    });
    expect(await run()).toMatchObject([{ status: 'warning' }]);
    answerBy(aws, { [LIST]: distributionList([]) });
    expect(await run()).toMatchObject([{ status: 'unhealthy' }]);
  });

  it('asks nothing where there is no distribution', async () => {
    await expect(run([targetOf([stackOf()])])).resolves.toEqual([]);
    expect(aws.calls).toEqual([]);
  });

  it.each([
    [
      xmlError(
        403,
        'AccessDenied',
        'User: arn:aws:sts::111111111111:assumed-role/reader/x is not authorized to perform: cloudfront:ListDistributions',
      ),
      /does not allow cloudfront:ListDistributions/,
    ],
    [xmlError(400, 'Throttling', 'Rate exceeded'), /is throttling our calls/],
  ])('says what failed', async (answer, message) => {
    answerBy(aws, { cloudfront: answer });
    await expect(run()).rejects.toThrow(message);
  });
});
