import {
  CloudFormationServiceException,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  DescribeStackResourceDriftsCommand,
  DetectStackDriftCommand,
  ListChangeSetsCommand,
  type CloudFormationClient,
} from '@aws-sdk/client-cloudformation';
import {
  toStackSummary,
  type AwsPlace,
  type StackSummary,
} from '@callboard/backstage-plugin-environments-node';
import type { StackState } from '@callboard/backstage-plugin-deployments-common';
import {
  continuesStart,
  isOwnEvent,
  startStatuses,
  type StackEventRecord,
} from '../events/StackEventRecord';
import { toStackEventRecord } from './toStackEventRecord';

/** How far back to read a stack's events. */
export interface EventReach {
  /** Start of the oldest operation that is wanted, inclusive. */
  since: string;
  /** Stop after this many operations; without it, read all of them back to `since`. */
  operations?: number;
  /** Stop after this many pages of about a hundred events. */
  pages: number;
}

/** Everything this module asks of one account and region, except the list of stacks. */
export class CloudFormationReader {
  constructor(
    private readonly client: CloudFormationClient,
    private readonly signal?: AbortSignal,
  ) {}

  /** One stack, also one that was deleted of late. @returns undefined where there is none. */
  async describe(
    stackId: string,
    place: AwsPlace,
  ): Promise<StackSummary | undefined> {
    try {
      const answer = await this.client.send(
        new DescribeStacksCommand({ StackName: stackId }),
        { abortSignal: this.signal },
      );
      const [stack] = answer.Stacks ?? [];
      return stack && toStackSummary(stack, place);
    } catch (error) {
      if (isMissingStack(error)) return undefined;
      throw error;
    }
  }

  /**
   * Events of a stack, newest first, back to the operation that runs at `since`;
   * always reaches the start of the newest operation.
   *
   * @returns `cut` when the number of pages ended the reading.
   */
  async events(
    stackId: string,
    reach: EventReach,
  ): Promise<{ events: StackEventRecord[]; cut: boolean }> {
    const events: StackEventRecord[] = [];
    let starts = 0;
    let lastOwnStatus: string | undefined;
    let nextToken: string | undefined;
    for (let page = 0; page < reach.pages; page++) {
      const answer = await this.client.send(
        new DescribeStackEventsCommand({
          StackName: stackId,
          NextToken: nextToken,
        }),
        { abortSignal: this.signal },
      );
      for (const raw of answer.StackEvents ?? []) {
        const event = toStackEventRecord(raw);
        if (!event) continue;
        if (isOwnEvent(event)) {
          if (!continuesStart(event.status, lastOwnStatus)) {
            const far = starts >= (reach.operations ?? Infinity);
            if (starts > 0 && (far || event.at < reach.since)) {
              return { events, cut: false };
            }
            if (startStatuses.has(event.status)) starts += 1;
          }
          lastOwnStatus = event.status;
        }
        events.push(event);
      }
      nextToken = answer.NextToken;
      if (!nextToken) return { events, cut: false };
    }
    return { events, cut: true };
  }

  /** Change sets that could be executed now. */
  async waitingChangeSets(
    stackId: string,
  ): Promise<StackState['waitingChangeSets']> {
    const waiting: StackState['waitingChangeSets'] = [];
    let nextToken: string | undefined;
    do {
      const answer = await this.client.send(
        new ListChangeSetsCommand({ StackName: stackId, NextToken: nextToken }),
        { abortSignal: this.signal },
      );
      for (const changeSet of answer.Summaries ?? []) {
        if (changeSet.ExecutionStatus !== 'AVAILABLE') continue;
        if (changeSet.ParentChangeSetId) continue;
        waiting.push({
          name: changeSet.ChangeSetName ?? changeSet.ChangeSetId ?? 'unnamed',
          createdAt: changeSet.CreationTime?.toISOString(),
          description: changeSet.Description,
        });
      }
      nextToken = answer.NextToken;
    } while (nextToken);
    return waiting;
  }

  /** How many resources the last drift detection found changed or deleted. */
  async countDriftedResources(stackId: string): Promise<number> {
    let drifted = 0;
    let nextToken: string | undefined;
    do {
      const answer = await this.client.send(
        new DescribeStackResourceDriftsCommand({
          StackName: stackId,
          StackResourceDriftStatusFilters: ['MODIFIED', 'DELETED'],
          NextToken: nextToken,
        }),
        { abortSignal: this.signal },
      );
      drifted += answer.StackResourceDrifts?.length ?? 0;
      nextToken = answer.NextToken;
    } while (nextToken);
    return drifted;
  }

  /** Asks for a drift detection; its result shows in a later list of stacks. */
  async detectDrift(stackId: string): Promise<void> {
    await this.client.send(
      new DetectStackDriftCommand({ StackName: stackId }),
      { abortSignal: this.signal },
    );
  }
}

/** CloudFormation has no error code of its own for this. */
function isMissingStack(error: unknown) {
  return (
    error instanceof CloudFormationServiceException &&
    error.name === 'ValidationError' &&
    error.message.includes('does not exist')
  );
}
