import type { AwsPlace } from '../aws/AwsClientsService';

/**
 * A stack as `DescribeStacks` lists it, in our own words.
 *
 * @public
 */
export interface StackSummary extends AwsPlace {
  stackId: string;
  stackName: string;
  status: string;
  statusReason?: string;
  createdAt: string;
  updatedAt: string;
  drift: 'in_sync' | 'drifted' | 'not_checked' | 'unknown';
  driftCheckedAt?: string;
  tags: Record<string, string>;
  outputs: Record<string, string>;
  terminationProtection: boolean;
}

/**
 * Lists stacks; one `DescribeStacks` pagination per account and region.
 *
 * @public
 */
export interface StackInventoryService {
  /**
   * All stacks of one account and region, to the last page.
   *
   * @throws what the SDK throws, translated to `@backstage/errors` with a message that names account and region.
   */
  list(
    place: AwsPlace,
    options?: { signal?: AbortSignal },
  ): Promise<StackSummary[]>;
}
