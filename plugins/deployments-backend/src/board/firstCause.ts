import type {
  DeploymentStep,
  FailureCause,
} from '@callboard/backstage-plugin-deployments-common';
import type { DeploymentRecord } from '../model/DeploymentRecord';
import type { StackOperationRecord } from '../model/StackOperationRecord';
import { failingStatuses } from './statuses';

function causeOfStep(step: DeploymentStep): FailureCause {
  return {
    summary: step.cause ?? `${step.title} failed`,
    kind: 'job',
    where: step.title,
    at: step.finishedAt,
    url: step.url,
  };
}

function causeOfOperation(operation: StackOperationRecord): FailureCause {
  return (
    operation.failure ?? {
      summary: `${operation.stackName} ended in ${operation.statusName}`,
      kind: 'stack',
      where: operation.stackName,
      at: operation.finishedAt,
      url: operation.url,
    }
  );
}

function instantOf(cause: FailureCause): number {
  return cause.at ? Date.parse(cause.at) : Infinity;
}

/**
 * Why a deployment failed: of all that went wrong, what went wrong first.
 *
 * @remarks
 * A job that drives a stack fails because the stack did, some seconds later. A
 * bare status explains nothing, so it counts only where nothing else is known.
 *
 * @param steps - the deployment's own
 * @param operations - those that it drove
 */
export function firstCause(
  deployment: DeploymentRecord,
  steps: DeploymentStep[],
  operations: StackOperationRecord[],
): FailureCause | undefined {
  if (!failingStatuses.has(deployment.status)) {
    return undefined;
  }
  const reported = deployment.failure ?? undefined;
  const causes = [
    ...(reported && reported.kind !== 'status' ? [reported] : []),
    ...operations
      .filter(({ status }) => failingStatuses.has(status))
      .map(causeOfOperation),
    ...steps
      .filter(step => step.kind !== 'stack' && failingStatuses.has(step.status))
      .map(causeOfStep),
  ];
  if (!causes.length) {
    return (
      reported ??
      (deployment.description
        ? { summary: deployment.description, kind: 'status' }
        : undefined)
    );
  }
  return causes.reduce((first, cause) =>
    instantOf(cause) < instantOf(first) ? cause : first,
  );
}
