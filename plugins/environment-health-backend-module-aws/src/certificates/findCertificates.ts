import type { DistributionSummary } from '@aws-sdk/client-cloudfront';
import type { OwnedResource } from '../shared/resourcesOfType';

/** A certificate that something of an environment shows or makes. */
export interface NeededCertificate {
  /** What names it: the certificate itself, or a distribution. */
  resource: OwnedResource;
  arn: string;
}

/**
 * The certificates that stacks make, and those that their distributions show, each
 * once an environment; what an environment makes itself is not told of its distributions.
 *
 * @param listed - distributions by id
 */
export function findCertificates(
  made: OwnedResource[],
  distributions: OwnedResource[],
  listed: ReadonlyMap<string, DistributionSummary>,
): NeededCertificate[] {
  const needed = [
    ...made.map(resource => ({ resource, arn: resource.physicalId })),
    ...distributions.flatMap(resource => {
      const arn = listed.get(resource.physicalId)?.ViewerCertificate
        ?.ACMCertificateArn;
      return arn ? [{ resource, arn }] : [];
    }),
  ];
  const seen = new Map<object, Set<string>>();
  return needed.filter(({ resource: { target }, arn }) => {
    const ofTarget = seen.get(target) ?? new Set();
    seen.set(target, ofTarget);
    return !ofTarget.has(arn) && ofTarget.add(arn);
  });
}

/** @returns undefined where it is no ARN of a certificate */
export function regionOfArn(arn: string): string | undefined {
  return /^arn:[\w-]+:acm:([\w-]+):\d{12}:certificate\//.exec(arn)?.[1];
}
