import type { DeploymentStep } from '@callboard/backstage-plugin-deployments-common';
import type { DeploymentRecord } from '../model/DeploymentRecord';
import type { StackOperationRecord } from '../model/StackOperationRecord';
import type { StepRecord } from '../model/StepRecord';
import { failingStatuses, openStatuses } from './statuses';

function ofRun(step: StepRecord, deployment: DeploymentRecord): boolean {
  return (
    step.source === deployment.source &&
    step.runId === deployment.runId &&
    (!step.sourceEnvironment ||
      step.sourceEnvironment === deployment.sourceEnvironment)
  );
}

function stepOfOperation(operation: StackOperationRecord): DeploymentStep {
  return {
    id: `stack:${operation.operationId}`,
    kind: 'stack',
    title: operation.stackName,
    status: operation.status,
    statusName: operation.statusName,
    startedAt: operation.startedAt,
    finishedAt: operation.finishedAt,
    url: operation.url,
    cause: operation.failure?.summary,
  };
}

function stepOfJob(step: StepRecord): DeploymentStep {
  const { source, runId, updatedAt, sourceEnvironment, ...shown } = step;
  // A job may start again; then its former end and failure are past.
  const isOpen = openStatuses.has(step.status);
  return {
    ...shown,
    finishedAt: isOpen ? undefined : step.finishedAt,
    cause: failingStatuses.has(step.status) ? step.cause : undefined,
  };
}

// What has not begun yet comes after everything that has.
function compareSteps(a: DeploymentStep, b: DeploymentStep): number {
  const [first, second] = [a.startedAt ?? '~', b.startedAt ?? '~'];
  if (first !== second) {
    return first < second ? -1 : 1;
  }
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/**
 * The steps of a deployment in the order in which they began: the jobs of its
 * run, and the stack operations that it drove.
 *
 * @param steps - of any runs
 * @param operations - of any deployments
 */
export function joinSteps(
  deployment: DeploymentRecord,
  steps: StepRecord[],
  operations: StackOperationRecord[],
): DeploymentStep[] {
  const jobs =
    deployment.runId === undefined
      ? []
      : steps.filter(step => ofRun(step, deployment)).map(stepOfJob);
  const stacks = operations
    .filter(({ deploymentId }) => deploymentId === deployment.id)
    .map(stepOfOperation);
  return [...jobs, ...stacks].sort(compareSteps);
}
