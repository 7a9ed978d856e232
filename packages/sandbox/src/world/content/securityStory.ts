import { VIEWER_REGION } from '../../aws/acm/viewerCertificates';
import { expiryInDays } from '../../http-targets/endpointConditions';
import type { World } from '../World';
import { stackAddress } from './stacks';

const DAY = 86_400_000;

/** What is the matter with certificates when the demonstration begins. */
export function tellSecurityStory({ aws, start }: World): void {
  const stack = stackAddress(
    'prod',
    'ec2-manager-web-certificate-prod',
    VIEWER_REGION,
  );
  const [{ physicalId }] = aws
    .region(stack)
    .get(stack.stackName, start)
    .spec.resources.filter(({ logicalId }) => logicalId === 'Certificate');
  // The very one that the host shows; its validation records went missing.
  aws.conditions.add({
    ...stack,
    resource: physicalId,
    kind: 'certificate',
    from: start - 60 * DAY,
    data: { NotAfter: expiryInDays(start, 21) },
  });
}
