import type { DistributionSummary } from '@aws-sdk/client-cloudfront';
import type {
  HealthBatch,
  HealthCheckSuite,
} from '@callboard/backstage-plugin-environment-health-node';
import type { AwsClientsService } from '@callboard/backstage-plugin-environments-node';
import { DISTRIBUTION } from '../cloudfront/distributionSuite';
import { listDistributions } from '../cloudfront/listDistributions';
import { explainAt } from '../shared/explainAt';
import { findingOf } from '../shared/findingOf';
import { placeOf } from '../shared/placeOf';
import type { Reading } from '../shared/readEach';
import { resourcesOfType, type OwnedResource } from '../shared/resourcesOfType';
import { subjectIn } from '../shared/subjectIn';
import { unanswered, type Verdict } from '../shared/Verdict';
import { findCertificates, regionOfArn } from './findCertificates';
import { judgeCertificate } from './judgeCertificate';
import { judgeDomain } from './judgeDomain';
import { readCertificates } from './readCertificates';

const CHECK = 'aws.certificates';
const CERTIFICATE = 'AWS::CertificateManager::Certificate';
const API_DOMAINS = [
  'AWS::ApiGateway::DomainName',
  'AWS::ApiGatewayV2::DomainName',
];

/**
 * Certificates that stacks make, and those that their distributions and APIs show; one
 * listing an account and region, and one of the account's distributions.
 */
export function certificateSuite({
  clients,
}: {
  clients: AwsClientsService;
}): HealthCheckSuite {
  return {
    id: CHECK,
    needs: 'stack',
    groupBy: 'account',
    schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
    checks: [
      {
        id: CHECK,
        category: 'security',
        title: 'Certificates',
        description:
          'How long certificates last: less than 30 days is a warning, less than 7 or none at all unhealthy.',
      },
    ],
    async run(batch) {
      const made = resourcesOfType(batch, CERTIFICATE);
      const distributions = resourcesOfType(batch, DISTRIBUTION);
      const domains = resourcesOfType(batch, ...API_DOMAINS);
      if (made.length + distributions.length + domains.length === 0) {
        return { findings: [] };
      }
      const { now, signal } = batch;
      const place = placeOf(batch);
      const listed = await readDistributions(clients, batch, distributions);
      const needed = findCertificates(
        made,
        distributions,
        listed.ok ? listed.value : new Map(),
      );
      const regionsOf = ({ stack }: OwnedResource) => [
        ...new Set([stack.region, place.region]),
      ];
      const certificates = await readCertificates(
        clients,
        place,
        [
          ...needed.flatMap(({ arn }) => regionOfArn(arn) ?? []),
          ...domains.flatMap(regionsOf),
        ],
        signal,
      );

      const finding = (
        resource: OwnedResource,
        verdict: Verdict,
        region = resource.stack.region,
      ) =>
        findingOf(CHECK, resource.target, {
          subject: subjectIn(resource.target, resource.stack, nameOf(resource)),
          ...verdict,
          links: [
            {
              kind: 'console',
              title: 'Open the certificates',
              url: clients.consoleUrl(
                { ...place, region },
                `/acm/home?region=${region}#/certificates/list`,
              ),
            },
          ],
        });
      return {
        findings: [
          ...needed.map(({ resource, arn }) => {
            const region = regionOfArn(arn);
            const reading = certificates.get(region ?? '');
            if (!reading) {
              return finding(resource, unanswered(`${arn} is no ARN.`));
            }
            const verdict = reading.ok
              ? judgeCertificate(reading.value.get(arn), now)
              : unanswered(reading.message);
            return finding(resource, verdict, region);
          }),
          ...domains.flatMap(resource => {
            const verdict = judgeDomain(
              resource.physicalId,
              regionsOf(resource),
              certificates,
              now,
            );
            return verdict ? finding(resource, verdict) : [];
          }),
          ...distributions.flatMap(resource =>
            listed.ok ? [] : finding(resource, unanswered(listed.message)),
          ),
        ],
      };
    },
  };
}

/** Where distributions cannot be listed, certificates that stacks make are judged all the same. */
async function readDistributions(
  clients: AwsClientsService,
  batch: HealthBatch,
  distributions: OwnedResource[],
): Promise<Reading<Map<string, DistributionSummary>>> {
  const place = placeOf(batch);
  try {
    const value =
      distributions.length > 0
        ? await listDistributions(clients, place, batch.signal)
        : new Map();
    return { ok: true, value };
  } catch (error) {
    return { ok: false, message: explainAt(place)(error) };
  }
}

/** An ARN tells a reader nothing: a certificate is known by the stack that makes it. */
function nameOf({ type, stack, logicalId, physicalId }: OwnedResource): string {
  return type === CERTIFICATE ? `${stack.stackName} ${logicalId}` : physicalId;
}
