import type { DeploymentDetails } from '@callboard/backstage-plugin-deployments-common';
import type { DeploymentSource } from '@callboard/backstage-plugin-deployments-node';
import type { AwsPlace } from '@callboard/backstage-plugin-environments-node';
import { foldOperations } from '../events/foldOperations';
import { inOrder } from '../events/StackEventRecord';
import type { CloudFormationReader } from '../upstream/CloudFormationReader';
import { explainFailure } from '../upstream/explainFailure';

/** What the backend hands to a source that opens a deployment. */
export type DetailsContext = Parameters<
  NonNullable<DeploymentSource['readDetails']>
>[1];

type JoinedOperation = DetailsContext['stacks'][number];
type StackDetails = DeploymentDetails['stacks'][number];

/** Pages of about a hundred events; an operation that needs more is shown in part. */
const mostPages = 40;

interface Options {
  sourceId: string;
  readerOf(place: AwsPlace): Promise<CloudFormationReader>;
  consoleUrl(stack: JoinedOperation): string;
}

/** Reads all events of the stack operations that a deployment drove; each stack stands or fails alone. */
export async function readStackDetails(
  context: DetailsContext,
  options: Options,
): Promise<Pick<DeploymentDetails, 'stacks' | 'problems'>> {
  const stacks: StackDetails[] = [];
  const problems: DeploymentDetails['problems'] = [];
  await Promise.all(
    context.stacks.map(async joined => {
      try {
        const { details, cut } = await readOperation(joined, options);
        stacks.push(details);
        if (cut) problems.push(problem(cutMessage(joined)));
      } catch (error) {
        const action = 'DescribeStackEvents';
        problems.push(problem(explainFailure(error, action, joined).message));
      }
    }),
  );
  return {
    stacks: stacks.sort((a, b) =>
      a.stack.stackName.localeCompare(b.stack.stackName),
    ),
    problems,
  };

  function problem(message: string) {
    return { source: options.sourceId, message };
  }
}

async function readOperation(
  joined: JoinedOperation,
  options: Options,
): Promise<{ details: StackDetails; cut: boolean }> {
  const reader = await options.readerOf(joined);
  const { events: all, cut } = await reader.events(joined.stackId, {
    since: joined.operationStartedAt,
    pages: mostPages,
  });
  const operation = foldOperations(all).find(
    ({ startedAt }) => startedAt === joined.operationStartedAt,
  );
  const end = operation?.finishedAt ?? joined.operationFinishedAt;
  const events = inOrder(all).filter(
    ({ at }) => at >= joined.operationStartedAt && (!end || at <= end),
  );
  return {
    cut,
    details: {
      stack: {
        stackName: joined.stackName,
        accountId: joined.accountId,
        region: joined.region,
        status: operation?.statusName ?? events.at(-1)?.status ?? 'UNKNOWN',
        consoleUrl: options.consoleUrl(joined),
      },
      events: events.map(event => ({
        at: event.at,
        logicalId: event.logicalId,
        resourceType: event.resourceType,
        status: event.status,
        reason: event.reason,
        firstCause: event.eventId === operation?.cause?.eventId,
      })),
    },
  };
}

function cutMessage({ stackName, accountId, region }: JoinedOperation) {
  const most = mostPages * 100;
  return `Stack ${stackName} (account ${accountId}, ${region}) has had so many events since then that only the latest ${most} were read; the AWS console has them all.`;
}
