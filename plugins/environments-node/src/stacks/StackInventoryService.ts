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
 * A resource of a stack as `ListStackResources` lists it, in our own words.
 *
 * @public
 */
export interface StackResource {
  logicalId: string;
  /** As CloudFormation spells it, such as `AWS::Lambda::Function`. */
  type: string;
  /** Name, id or ARN, whichever the type has; absent while it is being made. */
  physicalId?: string;
  /** Such as `CREATE_COMPLETE`. */
  status: string;
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

  /**
   * All resources of one stack, to the last page; one `ListStackResources` pagination.
   *
   * @throws as {@link StackInventoryService.list}.
   */
  listResources(
    stack: AwsPlace & { stackId: string },
    options?: { signal?: AbortSignal },
  ): Promise<StackResource[]>;
}
