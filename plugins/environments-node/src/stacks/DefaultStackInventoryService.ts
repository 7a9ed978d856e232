import {
  CloudFormationClient,
  paginateDescribeStacks,
} from '@aws-sdk/client-cloudformation';
import type { AwsClientsService, AwsPlace } from '../aws/AwsClientsService';
import { translateAwsError } from '../aws/translateAwsError';
import type {
  StackInventoryService,
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
}
