import type { HealthTarget } from '@callboard/backstage-plugin-environment-health-node';
import type { AwsPlace } from '@callboard/backstage-plugin-environments-node';

/**
 * Names a thing within an environment. Names are unique in an account and region
 * only; what lies elsewhere than its environment bears where it lies.
 */
export function subjectIn(
  { environment: { aws = {} } }: Pick<HealthTarget, 'environment'>,
  place: Partial<AwsPlace>,
  name: string,
): string {
  const where = [
    place.accountId === (aws.accountId ?? place.accountId)
      ? undefined
      : place.accountId,
    place.region === aws.region ? undefined : place.region,
  ].filter(Boolean);
  return where.length > 0 ? `${name} (${where.join(', ')})` : name;
}
