import { answerBy, xmlError } from '../__testUtils__/answerBy';
import { distributionList } from '../__testUtils__/distributionList';
import {
  FakeAwsApi,
  REFUSALS,
  type FakeCall,
} from '../__testUtils__/FakeAwsApi';
import {
  batchOf,
  NOW,
  PLACE,
  stackOf,
  targetOf,
} from '../__testUtils__/targets';
import { certificateSuite } from './certificateSuite';

const LIST = 'cloudfront GET /2020-05-31/distribution';
const global = { ...PLACE, region: 'us-east-1' };
const arn = (region: string, id: string) =>
  `arn:aws:acm:${region}:111111111111:certificate/${id}`;
const OWN = arn('us-west-2', 'own');
const SHOWN = arn('us-east-1', 'shown');

const site = stackOf({
  resources: [
    ['Edge', 'AWS::CloudFront::Distribution', 'ESHOP'],
    ['Certificate', 'AWS::CertificateManager::Certificate', OWN],
  ],
});

function certificates(...all: { arn: string; days: number }[]) {
  return {
    CertificateSummaryList: all.map(each => ({
      CertificateArn: each.arn,
      DomainName: 'shop.example',
      Status: 'ISSUED',
      InUse: true,
      Type: 'AMAZON_ISSUED',
      NotAfter: NOW.getTime() / 1000 + each.days * 86_400,
    })),
  };
}

const byRegion = (answers: Record<string, unknown>) => (call: FakeCall) =>
  answers[call.region];

describe('certificateSuite', () => {
  let aws: FakeAwsApi;
  beforeEach(async () => {
    aws = await FakeAwsApi.start();
    answerBy(aws, {
      [LIST]: distributionList([{ id: 'ESHOP', certificate: SHOWN }]),
      acm: byRegion({
        'us-west-2': certificates({ arn: OWN, days: 90 }),
        'us-east-1': certificates({ arn: SHOWN, days: 21 }),
      }),
    });
  });
  afterEach(() => aws.stop());

  const run = async (targets = [targetOf([site])]) =>
    (await certificateSuite(aws).run(batchOf(targets, { place: global })))
      .findings;

  it('judges what stacks make and what distributions show, listing each region once', async () => {
    const other = targetOf([site], { entityRef: 'component:default/other' });
    expect(await run([targetOf([site]), other])).toMatchObject([
      { subject: 'shop-prod Certificate', status: 'healthy' },
      { entityRef: other.entityRef, status: 'healthy' },
      {
        subject: 'ESHOP',
        status: 'warning',
        summary: 'The certificate of shop.example has 21 days left.',
      },
      { entityRef: other.entityRef, status: 'warning' },
    ]);
    expect(aws.calls.map(({ service, region }) => [service, region])).toEqual([
      ['cloudfront', 'us-east-1'],
      ['acm', 'us-west-2'],
      ['acm', 'us-east-1'],
    ]);
    expect(aws.calls[1].input.Includes.keyTypes).toContain('EC_secp384r1');
  });

  it('reads to the last page', async () => {
    answerBy(aws, {
      [LIST]: distributionList([]),
      acm: ({ input }: FakeCall) =>
        input.NextToken
          ? certificates({ arn: OWN, days: 5 })
          : { ...certificates({ arn: 'other', days: 90 }), NextToken: 'more' },
    });
    expect(await run()).toMatchObject([{ status: 'unhealthy' }]);
  });

  it('tells a certificate once where the environment makes and shows it', async () => {
    answerBy(aws, {
      [LIST]: distributionList([{ id: 'ESHOP', certificate: OWN }]),
      acm: certificates({ arn: OWN, days: 90 }),
    });
    expect(await run()).toHaveLength(1);
  });

  it('says that one is gone', async () => {
    answerBy(aws, {
      [LIST]: distributionList([{ id: 'ESHOP' }]),
      acm: certificates(),
    });
    expect(await run()).toMatchObject([
      { subject: 'shop-prod Certificate', status: 'unhealthy' },
    ]);
  });

  it('judges what an API shows under its domain', async () => {
    answerBy(aws, { acm: certificates({ arn: OWN, days: 3 }) });
    const api = stackOf({
      resources: [['Domain', 'AWS::ApiGatewayV2::DomainName', 'shop.example']],
    });
    expect(await run([targetOf([api])])).toMatchObject([
      { subject: 'shop.example', status: 'unhealthy' },
    ]);
  });

  it('asks nothing where there is nothing', async () => {
    await expect(run([targetOf([stackOf()])])).resolves.toEqual([]);
    expect(aws.calls).toEqual([]);
  });

  it('judges the others where one region is denied', async () => {
    answerBy(aws, {
      [LIST]: distributionList([{ id: 'ESHOP', certificate: SHOWN }]),
      acm: byRegion({
        'us-west-2': REFUSALS.denied('acm:ListCertificates'),
        'us-east-1': certificates({ arn: SHOWN, days: 90 }),
      }),
    });
    expect(await run()).toMatchObject([
      {
        status: 'unknown',
        summary:
          'AWS account 111111111111 in us-west-2 does not allow acm:ListCertificates.',
      },
      { subject: 'ESHOP', status: 'healthy' },
    ]);
  });

  it('judges what stacks make where distributions are throttled', async () => {
    answerBy(aws, {
      cloudfront: xmlError(400, 'Throttling', 'Rate exceeded'),
      acm: certificates({ arn: OWN, days: 90 }),
    });
    expect(await run()).toMatchObject([
      { subject: 'shop-prod Certificate', status: 'healthy' },
      {
        subject: 'ESHOP',
        status: 'unknown',
        summary: expect.stringMatching(/is throttling our calls/),
      },
    ]);
  });
});
