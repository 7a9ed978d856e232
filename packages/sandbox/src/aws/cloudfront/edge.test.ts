import { ACMClient, paginateListCertificates } from '@aws-sdk/client-acm';
import {
  CloudFrontClient,
  ListDistributionsCommand,
  paginateListDistributions,
} from '@aws-sdk/client-cloudfront';
import { apiStack, CREATED, MINUTE } from '../__testUtils__/apiStack';
import { ACCOUNT, startAws } from '../__testUtils__/startAws';
import { Faults } from '../../control/Faults';
import { AwsWorld } from '../AwsWorld';
import type { StackSpec } from '../world/specs';

const DAY = 86_400_000;
const CERTIFICATE = `arn:aws:acm:us-east-1:${ACCOUNT}:certificate/7f3c2a10-0000-4000-a000-000000000001`;

function site(changes: Partial<StackSpec> = {}): StackSpec {
  return apiStack({
    stackName: 'shop-site',
    tags: { service: 'shop', environment: 'prod' },
    outputs: { SiteUrl: 'https://shop.example/start', Bucket: 'shop' },
    resources: [
      {
        logicalId: 'Edge',
        type: 'AWS::CloudFront::Distribution',
        physicalId: 'ESHOP',
      },
    ],
    ...changes,
  });
}

describe('cloudFrontService and acmService', () => {
  let now = CREATED + 60 * MINUTE;
  let world: AwsWorld;
  let faults: Faults;
  let aws: Awaited<ReturnType<typeof startAws>>;

  beforeEach(async () => {
    now = CREATED + 60 * MINUTE;
    world = new AwsWorld();
    world.addStack(site());
    world.addStack(
      site({
        stackName: 'shop-certificate',
        region: 'us-east-1',
        outputs: {},
        resources: [
          {
            logicalId: 'Certificate',
            type: 'AWS::CertificateManager::Certificate',
            physicalId: CERTIFICATE,
          },
        ],
      }),
    );
    faults = new Faults();
    aws = await startAws({ world, faults, clock: { now: () => now } });
  });
  afterEach(() => aws.stop());

  async function distributions(size?: number) {
    const client = aws.client(CloudFrontClient, { region: 'us-east-1' });
    const found = [];
    for await (const page of paginateListDistributions(
      { client, pageSize: size },
      {},
    )) {
      found.push(...(page.DistributionList!.Items ?? []));
    }
    return found;
  }

  async function certificates(region: string, keyTypes?: ['EC_prime256v1']) {
    const client = aws.client(ACMClient, { region });
    const found = [];
    for await (const page of paginateListCertificates(
      { client },
      keyTypes ? { Includes: { keyTypes } } : {},
    )) {
      found.push(...page.CertificateSummaryList!);
    }
    return found;
  }

  it('lists distributions with aliases and certificate', async () => {
    expect(await distributions()).toMatchObject([
      {
        Id: 'ESHOP',
        Status: 'Deployed',
        Enabled: true,
        DomainName: 'eshop.cloudfront.net',
        Aliases: { Quantity: 1, Items: ['shop.example'] },
        ViewerCertificate: { ACMCertificateArn: CERTIFICATE },
      },
    ]);
  });

  it('lists those of all regions, page after page', async () => {
    world.addStack(
      site({
        stackName: 'other-site',
        region: 'eu-west-1',
        resources: [
          {
            logicalId: 'Edge',
            type: 'AWS::CloudFront::Distribution',
            physicalId: 'EOTHER',
          },
        ],
      }),
    );
    const ids = (await distributions(1)).map(({ Id }) => Id);
    expect(ids.sort()).toEqual(['EOTHER', 'ESHOP']);
  });

  it('shows a distribution that changes, and one that is turned off', async () => {
    const startAt = now;
    world.planOperation({
      ...site(),
      kind: 'update',
      startAt,
      durationSeconds: 600,
      outcome: 'success',
    });
    now += 100_000;
    expect((await distributions())[0].Status).toBe('InProgress');
    now += 3_600_000;
    world.conditions.add({
      accountId: ACCOUNT,
      region: 'us-west-2',
      resource: 'ESHOP',
      kind: 'distribution',
      from: now,
      data: { enabled: false },
    });
    expect(await distributions()).toMatchObject([
      { Status: 'Deployed', Enabled: false },
    ]);
  });

  it('lists the certificate of a stack, in use by its distribution', async () => {
    const [certificate, ...others] = await certificates('us-east-1');
    expect(others).toEqual([]);
    expect(certificate).toMatchObject({
      CertificateArn: CERTIFICATE,
      DomainName: 'shop.example',
      Status: 'ISSUED',
      InUse: true,
      RenewalEligibility: 'ELIGIBLE',
    });
    const left = certificate.NotAfter!.getTime() - now;
    expect(left).toBeGreaterThan(59 * DAY);
    expect(await certificates('us-west-2')).toEqual([]);
    expect(await certificates('us-east-1', ['EC_prime256v1'])).toEqual([]);
  });

  it('renews certificates in time, for ever', async () => {
    for (let month = 0; month < 24; month += 1) {
      now = CREATED + month * 30 * DAY + 60 * MINUTE;
      const [{ NotAfter, NotBefore, Status }] = await certificates('us-east-1');
      expect(Status).toBe('ISSUED');
      expect(NotAfter!.getTime() - now).toBeGreaterThan(59 * DAY);
      expect(NotBefore!.getTime()).toBeLessThanOrEqual(now);
    }
  });

  it('says what is different about one', async () => {
    world.conditions.add({
      accountId: ACCOUNT,
      region: 'us-east-1',
      resource: CERTIFICATE,
      kind: 'certificate',
      from: now,
      data: { NotAfter: now + 21 * DAY, Type: 'IMPORTED' },
    });
    expect(await certificates('us-east-1')).toMatchObject([
      {
        NotAfter: new Date(now + 21 * DAY),
        Type: 'IMPORTED',
        Status: 'ISSUED',
      },
    ]);
    now += 22 * DAY;
    expect((await certificates('us-east-1'))[0].Status).toBe('EXPIRED');
  });

  it('refuses as CloudFront does', async () => {
    faults.add({ target: 'aws', kind: 'throttled', match: 'cloudfront' });
    await expect(
      aws.client(CloudFrontClient).send(new ListDistributionsCommand({})),
    ).rejects.toMatchObject({ name: 'Throttling', message: 'Rate exceeded' });
  });
});
