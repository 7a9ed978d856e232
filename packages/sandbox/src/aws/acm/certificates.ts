import type { CertificateSummary } from '@aws-sdk/client-acm';
import type { AwsCall } from '../AwsService';
import { aliasesOf, distributionsOf } from '../cloudfront/distributions';
import { fractionOf } from '../world/ids';
import { listResources } from '../world/findResource';
import {
  CERTIFICATE,
  VIEWER_REGION,
  viewerCertificates,
} from './viewerCertificates';

const DAY = 86_400_000;
/** How long Amazon's certificates last, and how long before their end they are renewed. */
const LIFE = 395 * DAY;
const RENEWED_BEFORE = 60 * DAY;

/** What is known of a certificate before its state is. */
interface Known {
  arn: string;
  domains: string[];
  createdAt: number;
  inUse: boolean;
}

/** The certificates of an account and region: those that stacks own, and those that distributions show. */
export function certificatesIn(call: AwsCall): CertificateSummary[] {
  const known = new Map<string, Known>();
  for (const { resource, stack } of listResources(call, CERTIFICATE)) {
    known.set(resource.physicalId, {
      arn: resource.physicalId,
      domains: [`${stack.spec.stackName}.example`],
      createdAt: stack.createdAt,
      inUse: false,
    });
  }
  if (call.place.region === VIEWER_REGION) {
    const certificateOf = viewerCertificates(call);
    for (const found of distributionsOf(call)) {
      const arn = certificateOf(found);
      const aliases = aliasesOf(found, call.now);
      known.set(arn, {
        arn,
        domains:
          aliases.length > 0
            ? aliases
            : [`${found.stack.spec.stackName}.example`],
        createdAt: known.get(arn)?.createdAt ?? found.stack.createdAt,
        inUse: true,
      });
    }
  }
  return [...known.values()].map(each => summaryOf(each, call));
}

/**
 * Certificates are renewed in time, unless a condition `certificate` says what is
 * different: any member of the summary in its data, with instants in milliseconds.
 */
function summaryOf(
  { arn, domains, createdAt, inUse }: Known,
  { world, place, now }: AwsCall,
): CertificateSummary {
  const offset = fractionOf(arn) * (LIFE - RENEWED_BEFORE);
  const age = (now - createdAt + offset) % (LIFE - RENEWED_BEFORE);
  const notBefore = now - age;
  const data = world.conditions.at(place, arn, 'certificate', now)?.data ?? {};
  const { NotAfter, ...changes } = data as Partial<
    Omit<CertificateSummary, 'NotAfter'>
  > & { NotAfter?: number };
  const notAfter = NotAfter ?? notBefore + LIFE;
  return {
    CertificateArn: arn,
    DomainName: domains[0],
    SubjectAlternativeNameSummaries: domains,
    HasAdditionalSubjectAlternativeNames: false,
    Status: notAfter <= now ? 'EXPIRED' : 'ISSUED',
    Type: 'AMAZON_ISSUED',
    KeyAlgorithm: 'RSA_2048',
    InUse: inUse,
    RenewalEligibility: inUse ? 'ELIGIBLE' : 'INELIGIBLE',
    NotBefore: new Date(Math.floor(notBefore / DAY) * DAY),
    NotAfter: new Date(Math.floor(notAfter / 1000) * 1000),
    CreatedAt: new Date(createdAt),
    IssuedAt: new Date(createdAt),
    ...changes,
  };
}
