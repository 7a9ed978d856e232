import {
  CloudFormationClient,
  paginateDescribeStacks,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation';
import type { AwsClientsService, AwsPlace } from '../aws/AwsClientsService';
import { translateAwsError } from '../aws/translateAwsError';
import type {
  StackInventoryService,
  StackResource,
  StackSummary,
} from './StackInventoryService';
import { toStackSummary } from './toStackSummary';

/**
 * Asks CloudFormation.
 *
 * @public
 */
export class DefaultStackInventoryService implements StackInventoryService {
  constructor(private readonly awsClients: AwsClientsService) {}

  async list(
    place: AwsPlace,
    options: { signal?: AbortSignal } = {},
  ): Promise<StackSummary[]> {
    const { signal } = options;
    const stacks: StackSummary[] = [];
    try {
      const client = await this.awsClients.getClient(
        CloudFormationClient,
        place,
      );
      const pages = paginateDescribeStacks(
        { client },
        {},
        { abortSignal: signal },
      );
      for await (const page of pages) {
        for (const stack of page.Stacks ?? []) {
          stacks.push(toStackSummary(stack, place));
        }
        signal?.throwIfAborted();
      }
    } catch (error) {
      throw translateAwsError(error, place);
    }
    return stacks;
  }

  async listResources(
    stack: AwsPlace & { stackId: string },
    options: { signal?: AbortSignal } = {},
  ): Promise<StackResource[]> {
    const { signal } = options;
    const resources: StackResource[] = [];
    try {
      const client = await this.awsClients.getClient(
        CloudFormationClient,
        stack,
      );
      const pages = paginateListStackResources(
        { client },
        { StackName: stack.stackId },
        { abortSignal: signal },
      );
      for await (const page of pages) {
        for (const resource of page.StackResourceSummaries ?? []) {
          resources.push({
            logicalId: resource.LogicalResourceId ?? '',
            type: resource.ResourceType ?? '',
            ...(resource.PhysicalResourceId && {
              physicalId: resource.PhysicalResourceId,
            }),
            status: resource.ResourceStatus ?? '',
          });
        }
        signal?.throwIfAborted();
      }
    } catch (error) {
      throw translateAwsError(error, stack);
    }
    return resources;
  }
}
