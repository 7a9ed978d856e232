import type { AwsPlace } from '@callboard/backstage-plugin-environments-node';
import type { HealthTarget } from './HealthTarget';

/**
 * Targets that are answered for together.
 *
 * @public
 */
export interface HealthBatch {
  /**
   * The account and region that the batch is about, where the checks need
   * stacks or alarms. Targets are then cut down to what they have there. For
   * checks grouped by account the region is that of the account's global services,
   * and the targets keep their stacks of all regions.
   */
  place?: AwsPlace;
  /** Present while the stacks of the place cannot be listed: what the targets hold is the last that was known. */
  inventoryProblem?: { message: string; since: string };
  targets: HealthTarget[];
  /** The present, by which ages are judged. */
  now: Date;
  signal: AbortSignal;
}
