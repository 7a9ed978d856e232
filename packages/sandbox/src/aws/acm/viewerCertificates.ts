import type { AwsCall } from '../AwsService';
import { listResources, type FoundResource } from '../world/findResource';
import { uuidOf } from '../world/ids';

export const CERTIFICATE = 'AWS::CertificateManager::Certificate';

/** CloudFront takes certificates from this region alone. */
export const VIEWER_REGION = 'us-east-1';

/**
 * Tells of each distribution of an account which certificate it shows to viewers: the
 * one that a stack of its service has made for it, else one asked for by hand.
 */
export function viewerCertificates({
  world,
  place: { accountId },
  now,
}: Pick<AwsCall, 'world' | 'place' | 'now'>): (
  distribution: FoundResource,
) => string {
  const place = { accountId, region: VIEWER_REGION };
  const made = new Map<string, string>();
  for (const found of listResources({ world, place, now }, CERTIFICATE)) {
    made.set(purposeOf(found), found.resource.physicalId);
  }
  return found => {
    const { stackName } = found.stack.spec;
    const id = uuidOf(accountId, stackName, found.resource.logicalId);
    return (
      made.get(purposeOf(found)) ??
      `arn:aws:acm:${VIEWER_REGION}:${accountId}:certificate/${id}`
    );
  };
}

function purposeOf({ stack }: FoundResource): string {
  const { service, environment } = stack.spec.tags;
  return JSON.stringify([service ?? stack.spec.stackName, environment]);
}
