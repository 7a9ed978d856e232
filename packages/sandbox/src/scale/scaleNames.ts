import type { EnvironmentName, StackAddress } from '../world/Service';
import { ACCOUNTS, REGION } from '../world/content/stacks';

export interface ScaleOptions {
  /** How many services, each with three environments. */
  services: number;
  /** AWS accounts per environment that the stacks are spread over; the demonstration's own where absent. */
  accountsPerEnvironment?: number;
  regions?: string[];
  /** How many runbooks each service has in its repository; none where absent. */
  runbooksPerService?: number;
  /** Whether each service has a definition of on-call in its repository. */
  onCall?: boolean;
}

export const SCALE_OWNER = 'scale';
export const SCALE_ENVIRONMENTS: EnvironmentName[] = ['dev', 'staging', 'prod'];

export function scaleName(index: number): string {
  return `service-${String(index).padStart(5, '0')}`;
}

export function scaleStack(
  index: number,
  environment: EnvironmentName,
  { accountsPerEnvironment, regions = [REGION] }: ScaleOptions,
): StackAddress {
  const position = SCALE_ENVIRONMENTS.indexOf(environment);
  const turn = index - 1;
  // Whole turns of accounts share a region, so that each has stacks in all.
  const rounds = Math.floor(turn / (accountsPerEnvironment ?? 1));
  return {
    accountId: accountsPerEnvironment
      ? String(
          400_000_000_000 +
            position * 1000 +
            1 +
            (turn % accountsPerEnvironment),
        )
      : ACCOUNTS[environment],
    region: regions[rounds % regions.length],
    stackName: `${scaleName(index)}-${environment}`,
  };
}
