import type { Deployment } from '@callboard/backstage-plugin-deployments-common';
import {
  isInsideWindow,
  type Environment,
} from '@callboard/backstage-plugin-environments-common';
import type { DeploymentRecord } from '../model/DeploymentRecord';
import type { StackOperationRecord } from '../model/StackOperationRecord';
import type { StepRecord } from '../model/StepRecord';
import { firstCause } from './firstCause';
import { joinSteps } from './joinSteps';
import { openStatuses, pendingStatuses } from './statuses';
import type { WindowClock } from './WindowClock';

/** What a deployment is shown together with. */
export interface DeploymentContext {
  /** The entity's environments. */
  environments: Pick<Environment, 'name' | 'window'>[];
  /** At least those of the deployment's run. */
  steps: StepRecord[];
  /** At least those joined to the deployment. */
  operations: StackOperationRecord[];
  /** Calculates windows where many deployments are shown at once. */
  windows?: Pick<WindowClock, 'contains'>;
}

/**
 * A deployment as it is shown.
 *
 * @remarks
 * A run may start again, so facts of a state that it has left are not shown:
 * no end while it is open, no approval once it moved on.
 */
export function toDeployment(
  record: DeploymentRecord,
  context: DeploymentContext,
): Deployment {
  const { runId, sourceEnvironment, approval, failure, ...facts } = record;
  const operations = context.operations.filter(
    operation => operation.deploymentId === record.id,
  );
  const steps = joinSteps(record, context.steps, operations);
  const window = context.environments.find(
    ({ name }) => name === record.environment,
  )?.window;
  const begun = record.startedAt ?? record.createdAt;
  return {
    ...facts,
    environment: record.environment ?? sourceEnvironment,
    statusName: record.status === 'unmapped' ? record.statusName : undefined,
    finishedAt: openStatuses.has(record.status) ? undefined : record.finishedAt,
    steps,
    approval:
      approval && pendingStatuses.has(record.status) ? approval : undefined,
    failure: firstCause(record, steps, operations),
    changeCategory: record.changeCategory ?? 'normal',
    insideWindow:
      !window ||
      pendingStatuses.has(record.status) ||
      (context.windows
        ? context.windows.contains(window, begun)
        : isInsideWindow(window, begun)),
  };
}
